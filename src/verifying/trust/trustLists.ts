import type { Authorities, TrustList } from '../../ports/verifying.ts';
import { readOrganisations } from './readOrganisations.ts';

/** The revocation list that counts for each configured root, where there is one that holds. */
export async function trustLists(authorities: Authorities): Promise<readonly TrustList[]> {
  return (await readOrganisations(authorities)).flatMap(({ name, key, list }) =>
    list === null
      ? []
      : [
          {
            organisation: name,
            root: key,
            number: list.number,
            at: list.at.toISOString(),
            until: list.until.toISOString(),
          },
        ],
  );
}
