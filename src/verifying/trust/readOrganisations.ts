// The organisations a deployment trusts, out of its configuration: roots that may issue, and for each the revocation list
// that counts. Read once per configuration; what does not hold is left out, and never believed in part.
import { sha256Hex } from '../../bytes/digest.ts';
import { sameBytes } from '../../bytes/sameBytes.ts';
import type { Digest } from '../../domain/chain/digest.ts';
import type { Authorities } from '../../ports/verifying.ts';
import { mayIssue } from '../certificate/leadsTo.ts';
import { commonNameOf, nameText, organisationOf } from '../certificate/readName.ts';
import { readPem } from '../certificate/readPem.ts';
import { readX509, type X509 } from '../certificate/readX509.ts';
import { signatureHolds } from '../certificate/signatureHolds.ts';
import { type RevocationList, readRevocationList } from './readRevocationList.ts';

export interface Organisation {
  /** What the root calls the organisation; else what it calls itself. */
  readonly name: string;
  readonly root: X509;
  /** SHA-256 of the root's public key. */
  readonly key: Digest;
  /** The one with the highest number that is not lower than one already seen; null for none. */
  readonly list: RevocationList | null;
}

const read = new WeakMap<Authorities, Promise<readonly Organisation[]>>();
const longestName = 200;

/** Every organisation whose root is configured, each root once. */
export function readOrganisations(authorities: Authorities): Promise<readonly Organisation[]> {
  const known = read.get(authorities) ?? organisationsIn(authorities);
  read.set(authorities, known);
  return known;
}

async function organisationsIn({
  organisations: text,
  lowestNumbers,
}: Authorities): Promise<readonly Organisation[]> {
  const certificates = readPem(text, 'CERTIFICATE').map(readX509);
  const roots = certificates.filter((root) => root !== null).filter(mayIssue);
  const lists = readPem(text, 'X509 CRL')
    .map(readRevocationList)
    .filter((list) => list !== null);
  const organisations = roots.map(async (root): Promise<Organisation> => {
    const key = await sha256Hex(root.spki);
    return { name: nameOf(root), root, key, list: await listOf(root, lists, lowestNumbers?.[key] ?? 0) };
  });
  return Promise.all(organisations);
}

async function listOf(
  root: X509,
  lists: readonly RevocationList[],
  lowest: number,
): Promise<RevocationList | null> {
  const candidates = lists.filter(
    ({ issuer, number }) => sameBytes(issuer.bytes, root.subject.bytes) && number >= lowest,
  );
  for (const list of candidates.sort((a, b) => b.number - a.number)) {
    const isByRoot =
      root.keyUsage?.has('cRLSign') === true &&
      (await signatureHolds(root.spki, list.algorithm, list.signature, list.signed));
    if (isByRoot) return list;
  }
  return null;
}

function nameOf({ subject }: X509): string {
  const name = organisationOf(subject) ?? commonNameOf(subject) ?? nameText(subject);
  return name.slice(0, longestName);
}
