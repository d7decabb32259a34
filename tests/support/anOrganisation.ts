// An organisation that vouches for one key, under certificates that hold, that it has revoked, and that another of its name
// has made.
import type { Identity } from '../../src/ports/people.ts';
import type { Authorities } from '../../src/ports/verifying.ts';
import { signer } from '../../src/signing/signer.ts';
import { readPem } from '../../src/verifying/certificate/readPem.ts';
import {
  aCertificate,
  aRevocationList,
  authorityExtensions,
  aWorkshop,
  issueCertificate,
  personExtensions,
  revoke,
  type Workshop,
} from './openssl.ts';
import { aProfile } from './signatures.ts';

export interface OrganisationTrust {
  readonly authorities: Authorities;
  /** A revocation list from before anything was revoked, PEM. The one in `authorities` has number 2. */
  readonly olderList: string;
  readonly issued: Identity;
  readonly revoked: Identity;
  /** By another root under the same name. */
  readonly lookAlike: Identity;
}

/** Certificates for a manager's key, made with openssl as the documentation says. */
export async function anOrganisation(identity: Identity): Promise<OrganisationTrust> {
  const shop = aWorkshop();
  try {
    const subject = '/O=Region Norrsund/CN=Region Norrsund rot';
    const root = aCertificate(shop, { name: 'root', subject, extensions: authorityExtensions });
    aCertificate(shop, { name: 'twin', subject, extensions: authorityExtensions });
    const issued = await certified(shop, 'root', identity, 'holds');
    const revoked = await certified(shop, 'root', identity, 'gone');
    const lookAlike = await certified(shop, 'twin', identity, 'looks');
    const olderList = aRevocationList(shop, 'root');
    revoke(shop, 'root', 'gone');
    const list = aRevocationList(shop, 'root', { number: '02', from: '20251102000000Z' });
    const authorities = { organisations: `${root}${list}`, timestamps: '', eSign: '' };
    return { authorities, olderList, issued, revoked, lookAlike };
  } finally {
    shop.remove();
  }
}

async function certified(
  shop: Workshop,
  issuer: string,
  identity: Identity,
  name: string,
): Promise<Identity> {
  shop.write(`${name}.csr`, await signer.certificateRequest(identity));
  const [certificate = new Uint8Array()] = readPem(
    issueCertificate(shop, { name, issuer, extensions: personExtensions }),
    'CERTIFICATE',
  );
  return signer.withCertificate(identity, aProfile('manager'), certificate, new Date('2026-09-01T08:00:00Z'));
}
