import { join } from 'node:path';
import type { Authorities } from '../../ports/verifying.ts';

/** The certificates in a folder, named as a deployment has them. A file that is not there trusts nobody. */
export function readAuthorities(folder: string | null, read: (file: string) => string | null): Authorities {
  const textOf = (name: string) => (folder === null ? '' : (read(join(folder, name)) ?? ''));
  return {
    organisations: textOf('organisations.pem'),
    timestamps: textOf('timestamps.pem'),
    eSign: textOf('e-signatures.pem'),
  };
}
