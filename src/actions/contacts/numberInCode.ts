import { type ControlNumber, readControlNumber } from '../../domain/people/controlNumber.ts';
import type { Ports } from '../../ports/ports.ts';
import { controlNumberOf } from '../keys/controlNumberOf.ts';
import { cardIn } from './cardIn.ts';

/** The control number that a scanned code holds, as digits or by way of a card; null when it holds neither. */
export async function numberInCode(
  ports: Pick<Ports, 'shortForms' | 'verifier'>,
  code: string,
): Promise<ControlNumber | null> {
  if (/^[\d\s]+$/.test(code)) return readControlNumber(code);
  const text = await cardIn(ports, code);
  const card = text === null ? null : await ports.verifier.readNote('card', text);
  if (!card?.ok) return null;
  const { author, body } = card.value;
  return controlNumberOf(ports, { fingerprint: author.fingerprint, recipient: body.recipient });
}
