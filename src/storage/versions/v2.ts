// Keys in pairs and several to a person, others' keys, receipts, and the newest that was seen of each assessment.
// Released, so frozen: a change is a new file beside it. Only random ids and fingerprints are keys: an index is readable
// text, whatever is done to rows.
import type { Dexie } from 'dexie';

/**
 * Declares version 2. A key of version 1 moves as it is, without being looked into: it cannot be exported, and nothing
 * of WebCrypto may be awaited in an upgrade. It is completed when it is next needed.
 */
export function v2(database: Dexie): void {
  database
    .version(2)
    .stores({
      identities: null,
      keys: '[profile+fingerprint]',
      contacts: '[profile+fingerprint]',
      receipts: '[assessment+position]',
      seen: 'assessment',
      deviceKeys: 'id',
    })
    .upgrade(async (transaction) => {
      const identities: IdentityOfV1[] = await transaction.table('identities').toArray();
      const profiles: ProfileOfV1[] = await transaction.table('profiles').toArray();
      const rows = identities.map((identity) => {
        const owner = profiles.find(({ id }) => id === identity.profile);
        return { name: owner?.name ?? '', unit: owner?.unit ?? '', ...identity, wrapped: null };
      });
      await transaction.table('keys').bulkAdd(rows);
    });
}

/** The earliest rows were written without name and unit. */
interface IdentityOfV1 {
  readonly profile: string;
  readonly fingerprint: string;
  readonly name?: string;
  readonly unit?: string;
}
interface ProfileOfV1 {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}
