// The port Packages in the browser.
import type { Packages } from '../ports/exchange.ts';
import { lockOf } from './ageHeader.ts';
import { exchangeInWorker } from './exchangeInWorker.ts';
import { suggestFileName } from './fileName.ts';
import { listParts } from './packageParts.ts';
import { suggestPassphrase } from './passphrase.ts';

export function createPackages(): Packages {
  return {
    list: listParts,
    seal: (content, lock) => exchangeInWorker({ verb: 'sealPackage', content, lock }),
    open: (bytes, unlock) => exchangeInWorker({ verb: 'openPackage', bytes, unlock }),
    lockOf,
    suggestPassphrase,
    suggestFileName,
  };
}
