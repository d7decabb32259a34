import { beforeAll, describe, expect, it } from 'vitest';
import { ageIdentityFile } from '../../src/exchange/ageIdentity.ts';
import { sealPackage } from '../../src/exchange/sealPackage.ts';
import type { Lock, PackageContent } from '../../src/ports/exchange.ts';
import type { NewIdentity } from '../../src/ports/people.ts';
import { verifiedFile } from '../../src/standalone/verifiedFile.ts';
import { verifyBytes } from '../../src/verifying/verifyBytes.ts';
import { aPackedRound } from '../support/aPackedRound.ts';
import { patched } from '../support/pdfForgery.ts';
import { aNewIdentity } from '../support/signatures.ts';
import { aSignedReport, coSignedChain, people } from '../support/signedReport.ts';

let report: Uint8Array;
let packed: PackageContent;
let receiver: NewIdentity;

beforeAll(async () => {
  const by = await people();
  const chain = await coSignedChain(by);
  report = await aSignedReport(by, chain);
  packed = await aPackedRound({ identity: by.manager, role: 'manager' }, { envelopes: chain });
  receiver = await aNewIdentity('employee');
});

async function sealed(lock: Lock): Promise<Uint8Array> {
  const bytes = await sealPackage(packed, lock, 1);
  if (!bytes.ok) throw new Error(bytes.problems[0].problem);
  return bytes.value;
}

describe('a file judged without an app around it', () => {
  it('has the verdict that the command gives, and says who said what', async () => {
    const { verdict, links } = await verifiedFile(report, null);
    expect(verdict).toEqual(await verifyBytes(report));
    expect(links.map(({ statement }) => statement.kind)).toEqual(['self-assessment', 'manager-review']);
  });

  it('says nothing of what a forged file says', async () => {
    const { verdict, links } = await verifiedFile(patched(report, '/Lang (sv)', '/Lang (en)'), null);
    expect(verdict.verdict).toBe('invalid');
    expect(links).toEqual([]);
  });

  it.each([
    ['under a passphrase, with it', 'kola fima', null],
    ['to a key, with its identity file', null, 'keys'],
  ])('opens a package sealed %s', async (_, passphrase, keys) => {
    const lock = passphrase === null ? { recipients: [receiver.identity.recipient] } : { passphrase };
    const secret = keys === null ? passphrase : ageIdentityFile(receiver.secrets, 'Maja Lindqvist');
    const { verdict, links } = await verifiedFile(await sealed(lock), secret);
    expect(verdict).toMatchObject({ kind: 'package', verdict: 'valid', sender: { name: 'Karin Öberg' } });
    expect(links).toHaveLength(2);
  });

  it.each([
    ['nothing', null, 'sealed'],
    ['a key that is none', 'AGE-SECRET-KEY-1QQQ', 'not-addressed-to-you'],
  ])('leaves a package sealed to a key closed for %s', async (_, secret, code) => {
    const { verdict } = await verifiedFile(
      await sealed({ recipients: [receiver.identity.recipient] }),
      secret,
    );
    expect(verdict).toMatchObject({ verdict: 'unreadable', problems: [{ code }] });
  });
});
