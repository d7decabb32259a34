// An organisation that vouches for some keys, in the form that its files have.
import type { Identity } from '../../../src/ports/people.ts';
import { anOrganisation } from '../../support/anOrganisation.ts';
import type { People } from '../../support/signedReport.ts';

export interface SeedTrust {
  /** Root and newest list, PEM. */
  readonly organisations: string;
  /** A list from before anything was revoked, PEM. */
  readonly olderList: string;
  /** Number of the newest list, as a deployment would remember it. */
  readonly number: number;
  /** Certificates, PEM: one that holds, one revoked, and one by another root under the same name. */
  readonly issued: string;
  readonly revoked: string;
  readonly lookAlike: string;
}

/** The people, the manager's key under a certificate of an organisation, and that organisation. */
export async function trusted(by: People): Promise<{ readonly by: People; readonly trust: SeedTrust }> {
  const { authorities, olderList, issued, revoked, lookAlike } = await anOrganisation(by.manager);
  const { organisations } = authorities;
  const certificates = {
    issued: asPem(issued),
    revoked: asPem(revoked),
    lookAlike: asPem(lookAlike),
  };
  return { by: { ...by, manager: issued }, trust: { organisations, olderList, number: 2, ...certificates } };
}

/** In lines of 64, as openssl writes it. */
function asPem({ certificate }: Identity): string {
  const lines = Buffer.from(certificate)
    .toString('base64')
    .replace(/(.{64})/g, '$1\n');
  return `-----BEGIN CERTIFICATE-----\n${lines.trimEnd()}\n-----END CERTIFICATE-----\n`;
}
