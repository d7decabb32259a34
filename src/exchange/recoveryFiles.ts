// The port RecoveryFiles in the browser.
import type { RecoveryFiles } from '../ports/exchange.ts';
import { ageIdentityFile } from './ageIdentity.ts';
import { exchangeInWorker } from './exchangeInWorker.ts';
import { newRecoveryCode, readRecoveryCode } from './recoveryCode.ts';

export function createRecoveryFiles(): RecoveryFiles {
  return {
    newCode: newRecoveryCode,
    readCode: readRecoveryCode,
    seal: (content, code) => exchangeInWorker({ verb: 'sealRecovery', content, code }),
    open: (bytes, code) => exchangeInWorker({ verb: 'openRecovery', bytes, code }),
    ageIdentityFile: async (secrets, name) => ageIdentityFile(secrets, name),
  };
}
