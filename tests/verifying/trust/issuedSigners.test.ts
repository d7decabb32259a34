import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '../../../src/domain/chain/link.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import type { Identity } from '../../../src/ports/people.ts';
import type { Authorities, Verdict } from '../../../src/ports/verifying.ts';
import { signer } from '../../../src/signing/signer.ts';
import { readPem } from '../../../src/verifying/certificate/readPem.ts';
import { createVerifier } from '../../../src/verifying/verifier.ts';
import { verifyBytes } from '../../../src/verifying/verifyBytes.ts';
import { answerJob } from '../../../src/verifying/verifyJob.ts';
import { aPackedRound } from '../../support/aPackedRound.ts';
import {
  aCertificate,
  aRevocationList,
  authorityExtensions,
  aWorkshop,
  issueCertificate,
  personExtensions,
  revoke,
} from '../../support/openssl.ts';
import { aProfile } from '../../support/signatures.ts';
import { aSignedReport, coSignedChain, type People, people } from '../../support/signedReport.ts';

const now = new Date('2026-11-30T08:00:00Z');
const shop = aWorkshop();
afterAll(() => shop.remove());

const subject = '/O=Region Norrsund/CN=Region Norrsund rot';
const codes = ({ problems }: Verdict) => problems.map(({ code }) => code);
let by: People;
let chain: readonly Envelope[];
let report: Uint8Array;
let trusted: Authorities;

beforeAll(async () => {
  const root = aCertificate(shop, { name: 'root', subject, extensions: authorityExtensions });
  aCertificate(shop, { name: 'twin', subject, extensions: authorityExtensions });
  const self = await people();
  by = { ...self, manager: await issuedBy('root', self.manager, 'manager') };
  chain = await coSignedChain(by);
  report = await aSignedReport(by, chain);
  trusted = { organisations: `${root}${aRevocationList(shop, 'root')}`, timestamps: '', eSign: '' };
});

/** The same key under a certificate of an organisation, with a card to match. */
async function issuedBy(issuer: string, identity: Identity, role: Role, until?: string): Promise<Identity> {
  const name = `${role}-${issuer}-${until ?? ''}`;
  shop.write(`${name}.csr`, await signer.certificateRequest(identity));
  const dates = until === undefined ? {} : { until };
  const pem = issueCertificate(shop, { name, issuer, extensions: personExtensions, ...dates });
  const [certificate = new Uint8Array()] = readPem(pem, 'CERTIFICATE');
  return signer.withCertificate(identity, aProfile(role), certificate, now);
}

const issuance = {
  status: 'valid',
  organisation: 'Region Norrsund',
  listAt: '2025-11-01T00:00:00.000Z',
} as const;

/** With the manager's certificate on the list. */
function revokingList(): Authorities {
  revoke(shop, 'root', 'manager-root-');
  return {
    ...trusted,
    organisations: `${shop.text('root.crt')}${aRevocationList(shop, 'root', { number: '09' })}`,
  };
}

describe('Who signs with a certificate of an organisation', () => {
  it('is told of as issued in statements, notes, reports and packages', async () => {
    const verifier = createVerifier({ authorities: trusted, now });
    const reports = await verifier.verifyEnvelopes(chain);
    expect(reports.map((one) => one.ok && one.key)).toEqual([
      { publicKey: by.employee.publicKey, issuance: null },
      { publicKey: by.manager.publicKey, issuance },
    ]);
    const card = await verifier.readNote('card', by.manager.card);
    expect(card).toMatchObject({ ok: true, value: { author: { name: 'Karin Öberg', issuance } } });
    const judged = await verifier.verifyPdf(report);
    expect(judged.signers.map(({ role, trust, issuance: by }) => [role, trust, by])).toEqual([
      ['manager', 'issued', issuance],
      ['employee', 'unknown', null],
      ['safetyRepresentative', 'unknown', null],
    ]);
    const packed = await aPackedRound({ identity: by.manager, role: 'manager' }, { envelopes: chain });
    expect(await verifier.verifyPackage(packed)).toMatchObject({
      verdict: 'valid',
      sender: { issuance },
      signers: [{ issuance: null }, { issuance }],
    });
  });

  it('is an unknown key where the organisation is not trusted', async () => {
    const judged = await verifyBytes(report, { now });
    expect([judged.verdict, ...judged.signers.map(({ trust }) => trust)]).toEqual([
      'valid',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('is told of the same way in the worker, where trust comes along as text', async () => {
    const job = structuredClone({ kind: 'pdf' as const, bytes: report, authorities: trusted });
    const answer = await answerJob(job);
    expect(answer).toMatchObject({
      found: { signers: [{ issuance: { organisation: 'Region Norrsund' } }, {}, {}] },
    });
  });

  it('gives a warning once the organisation has revoked the key', async () => {
    const verifier = createVerifier({ authorities: revokingList(), now });
    const judged = await verifier.verifyPdf(report);
    expect([judged.verdict, ...codes(judged)]).toEqual(['warning', 'key-revoked']);
    const packed = await aPackedRound({ identity: by.manager, role: 'manager' }, { envelopes: chain });
    const verdict = await verifier.verifyPackage(packed);
    expect([verdict.verdict, ...codes(verdict)]).toEqual(['warning', 'key-revoked']);
    expect(verdict.sender?.issuance?.status).toBe('revoked');
  });

  it('gives a warning when the certificate had run out at the time claimed', async () => {
    const manager = await issuedBy('root', by.manager, 'manager', '20250601000000Z');
    const old = { ...by, manager };
    const verdict = await verifyBytes(await aSignedReport(old, await coSignedChain(old)), {
      authorities: trusted,
      now,
    });
    expect(codes(verdict)).toEqual(['certificate-not-valid-then']);
    expect(verdict.signers[0]?.issuance?.status).toBe('list-expired');
  });
});

describe('Who signs with a certificate of a look-alike', () => {
  let fake: People;
  beforeAll(async () => {
    fake = { ...by, manager: await issuedBy('twin', by.manager, 'manager') };
  });

  it('is refused in statements and notes', async () => {
    const verifier = createVerifier({ authorities: trusted, now });
    const [, reviewed] = await verifier.verifyEnvelopes(await coSignedChain(fake));
    expect(reviewed).toMatchObject({ ok: false, problem: { problem: 'signature-invalid' } });
    const card = await verifier.readNote('card', fake.manager.card);
    expect(card).toMatchObject({ ok: false, problems: [{ problem: 'signature-invalid' }] });
  });

  it('is refused in reports and packages', async () => {
    const forged = await verifyBytes(await aSignedReport(fake, await coSignedChain(fake)), {
      authorities: trusted,
      now,
    });
    expect(forged.verdict).toBe('invalid');
    expect(codes(forged)).toEqual(expect.arrayContaining(['certificate-forged', 'statement-signature']));
    const packed = await aPackedRound({ identity: fake.manager, role: 'manager' }, { envelopes: chain });
    const verdict = await createVerifier({ authorities: trusted, now }).verifyPackage(packed);
    expect(codes(verdict)).toEqual(['cover-signature']);
  });

  it('is an unknown key where the organisation is not trusted', async () => {
    const judged = await verifyBytes(await aSignedReport(fake, await coSignedChain(fake)), { now });
    expect([judged.verdict, judged.signers[0]?.trust]).toEqual(['valid', 'unknown']);
  });
});
