// Puts a statement into its envelope.
import { type Envelope, envelopeType } from '../../domain/chain/link.ts';
import { Statement } from '../../domain/steps/statement.ts';
import { type SigningKey, signJws } from '../note/signJws.ts';

/**
 * Signs the statement as its schema reads it (names trimmed), so that what is signed is what every reader gets.
 * @throws ZodError when it is no statement, TypeError when a text has half a surrogate pair or the statement names
 * another key as its author's: none of these may reach a signature, and all are faults of the caller.
 */
export async function signStatement(statement: Statement, key: SigningKey): Promise<Envelope> {
  const content = Statement.parse(statement);
  if (content.author.fingerprint !== key.fingerprint) {
    throw new TypeError('the statement names another key than the one it would be signed with');
  }
  return signJws(envelopeType, content, key);
}
