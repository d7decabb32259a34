// Signed reports and packages, made by the product's own adapters without a browser.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ageIdentityFile } from '../../../src/exchange/ageIdentity.ts';
import { sealPackage } from '../../../src/exchange/sealPackage.ts';
import type { Lock } from '../../../src/ports/exchange.ts';
import { aPackedRound } from '../../support/aPackedRound.ts';
import { patched } from '../../support/pdfForgery.ts';
import { aNewIdentity } from '../../support/signatures.ts';
import { aSignedReport, coSignedChain, people } from '../../support/signedReport.ts';

/** Writes a report by three, the same with one word changed, packages under a passphrase and a key, and the key. */
export async function write(folder: string, passphrase: string): Promise<void> {
  const keep = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const by = await people();
  const chain = await coSignedChain(by);
  const report = await aSignedReport(by, chain);
  keep('report.pdf', report);
  keep('changed.pdf', patched(report, '/Lang (sv)', '/Lang (en)'));
  const receiver = await aNewIdentity('employee');
  const packed = await aPackedRound({ identity: by.manager, role: 'manager' }, { envelopes: chain });
  const seal = async (name: string, lock: Lock) => {
    const sealed = await sealPackage(packed, lock, 1);
    if (!sealed.ok) throw new Error(sealed.problems[0].problem);
    keep(name, sealed.value);
  };
  await seal('told.distansrond', { passphrase });
  await seal('to-maja.distansrond', { recipients: [receiver.identity.recipient] });
  keep('keys.txt', ageIdentityFile(receiver.secrets, 'Maja Lindqvist'));
}
