import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import type { UnfinishedIdentity } from '../../src/ports/people.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { v1 } from '../../src/storage/versions/v1.ts';
import { draftsContract } from '../contracts/drafts.contract.ts';
import { identitiesContract } from '../contracts/identities.contract.ts';
import { peopleContract } from '../contracts/people.contract.ts';
import { recordsContract } from '../contracts/records.contract.ts';
import { memoryStorage } from '../support/memoryStorage.ts';

const inMemory = async (left?: readonly UnfinishedIdentity[]) => memoryStorage(left);
const inIndexedDb = async (left?: readonly UnfinishedIdentity[]) => {
  const name = crypto.randomUUID();
  if (left) await leaveAsVersion1(name, left);
  const opened = await openStorage({ blocked: () => {}, released: () => {} }, name);
  if (!opened.ok) throw new Error(opened.problems[0].problem);
  return opened.value;
};

async function leaveAsVersion1(name: string, keys: readonly UnfinishedIdentity[]): Promise<void> {
  const old = new Dexie(name);
  v1(old);
  await old.table('identities').bulkAdd(keys);
  old.close();
}

for (const contract of [recordsContract, draftsContract, peopleContract, identitiesContract]) {
  contract('memory', inMemory);
  contract('IndexedDB', inIndexedDb);
}
