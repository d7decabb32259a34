import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/ports/people.ts';
import { signer } from '../../../src/signing/signer.ts';
import { createVerifier } from '../../../src/verifying/verifier.ts';
import { aWorkshop } from '../../support/openssl.ts';
import { anIdentity } from '../../support/signatures.ts';

const page = readFileSync('docs/decisions/013-organisation-certificates.md', 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text);

const shop = aWorkshop();
afterAll(() => shop.remove());

const passphrase = 'en mycket hemlig fras';
let maja: Identity;

function run(commands: string): string {
  return execFileSync('bash', ['-euo', 'pipefail', '-c', commands], {
    cwd: shop.folder,
    env: { ...process.env, PASSPHRASE: passphrase },
    input: `${passphrase}\n`,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** What the product says of the certificate with the file as it now is. */
function takenIn() {
  const authorities = { organisations: shop.text('organisations.pem'), timestamps: '', eSign: '' };
  return createVerifier({ authorities }).readIssuedCertificate(shop.bytes('maja.crt'), maja.publicKey);
}

beforeAll(async () => {
  maja = await anIdentity('employee');
  shop.write('authority.cnf', blocks('ini')[0] ?? '');
  shop.write('maja.csr', await signer.certificateRequest(maja));
});

describe('The walk-through for an organisation’s own authority', () => {
  it('makes an authority, certificates and lists that the product goes by, step by step', async () => {
    const [founding = '', issuing = '', revoking = '', ...more] = blocks('bash');
    expect(more).toEqual([]);
    run(founding);
    expect(run(issuing)).toContain('Maja Lindqvist');
    expect(await takenIn()).toMatchObject({
      ok: true,
      value: {
        name: 'Maja Lindqvist',
        unit: 'Region Norrsund, Digital vård',
        issuance: { status: 'valid', organisation: 'Region Norrsund' },
      },
    });
    run(revoking);
    expect(await takenIn()).toMatchObject({ ok: false, problems: [{ problem: 'certificate-untrusted' }] });
  });

  it('does not leave the root’s key readable without its passphrase', () => {
    expect(shop.text('root.key')).toContain('BEGIN ENCRYPTED PRIVATE KEY');
  });
});
