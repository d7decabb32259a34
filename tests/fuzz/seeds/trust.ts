// An organisation that vouches for some keys, made with openssl: its root, its list, and the certificates it has issued.
import type { Role } from '../../../src/domain/people/role.ts';
import type { Identity } from '../../../src/ports/people.ts';
import { signer } from '../../../src/signing/signer.ts';
import { readPem } from '../../../src/verifying/certificate/readPem.ts';
import {
  aCertificate,
  aRevocationList,
  authorityExtensions,
  aWorkshop,
  issueCertificate,
  personExtensions,
  revoke,
  type Workshop,
} from '../../support/openssl.ts';
import { aProfile } from '../../support/signatures.ts';
import type { People } from '../../support/signedReport.ts';

export interface SeedTrust {
  /** Root and newest list, PEM. */
  readonly organisations: string;
  /** An older list, from before anything was revoked. */
  readonly olderList: string;
  /** Number of the newest list, as a deployment would remember it. */
  readonly number: number;
  /** PEM, as the organisation hands it out. */
  readonly issued: string;
  readonly revoked: string;
  /** By another root under the same name. */
  readonly lookAlike: string;
}

/** The manager's key under a certificate of the organisation, and what else it takes. */
export async function trusted(by: People): Promise<{ readonly by: People; readonly trust: SeedTrust }> {
  const shop = aWorkshop();
  try {
    const subject = '/O=Region Norrsund/CN=Region Norrsund rot';
    const root = aCertificate(shop, { name: 'root', subject, extensions: authorityExtensions });
    aCertificate(shop, { name: 'twin', subject, extensions: authorityExtensions });
    const issued = await issuedBy(shop, 'root', by.manager, 'manager');
    const gone = await issuedBy(shop, 'root', by.employee, 'employee');
    const lookAlike = await issuedBy(shop, 'twin', by.manager, 'manager');
    const olderList = aRevocationList(shop, 'root', { number: '01' });
    revoke(shop, 'root', 'employee-root');
    const list = aRevocationList(shop, 'root', { number: '02', from: '20251102000000Z' });
    const trust = {
      organisations: `${root}${list}`,
      olderList,
      number: 2,
      issued,
      revoked: gone,
      lookAlike,
    };
    return { by: { ...by, manager: await withCertificate(by.manager, issued) }, trust };
  } finally {
    shop.remove();
  }
}

async function issuedBy(shop: Workshop, issuer: string, identity: Identity, role: Role): Promise<string> {
  const name = `${role}-${issuer}`;
  shop.write(`${name}.csr`, await signer.certificateRequest(identity));
  return issueCertificate(shop, { name, issuer, extensions: personExtensions });
}

function withCertificate(identity: Identity, pem: string): Promise<Identity> {
  const [certificate = new Uint8Array()] = readPem(pem, 'CERTIFICATE');
  return signer.withCertificate(identity, aProfile('manager'), certificate, new Date('2026-09-01T08:00:00Z'));
}
