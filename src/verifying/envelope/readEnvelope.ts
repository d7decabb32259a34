// The form of an envelope, which is found in places where nothing else may stand.
import { envelopeType } from '../../domain/chain/link.ts';
import { type OpenedJws, readJws } from './readJws.ts';

/** The parts, or why not: `newer` when only the version of its type is unknown to this app. */
export function readEnvelope(envelope: string): OpenedJws | 'damaged' | 'newer' {
  const opened = readJws(envelope, envelopeType);
  return opened === 'other' ? 'damaged' : opened;
}
