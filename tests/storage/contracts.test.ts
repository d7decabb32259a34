import 'fake-indexeddb/auto';
import { openStorage } from '../../src/storage/storage.ts';
import { draftsContract } from '../contracts/drafts.contract.ts';
import { peopleContract } from '../contracts/people.contract.ts';
import { recordsContract } from '../contracts/records.contract.ts';
import { memoryStorage } from '../support/memoryStorage.ts';

const inMemory = async () => memoryStorage();
const inIndexedDb = async () => {
  const opened = await openStorage({ blocked: () => {}, released: () => {} }, crypto.randomUUID());
  if (!opened.ok) throw new Error(opened.problems[0].problem);
  return opened.value;
};

for (const contract of [recordsContract, draftsContract, peopleContract]) {
  contract('memory', inMemory);
  contract('IndexedDB', inIndexedDb);
}
