// All of storage behind its ports: what app/compose.ts wires.
import type { Problem } from '../domain/problems.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Ports } from '../ports/ports.ts';
import { contactStore } from './contactStore.ts';
import { type DatabaseEvents, openDatabase } from './database.ts';
import { draftPhotoStore, draftStore } from './draftStore.ts';
import { identityStore } from './identityStore.ts';
import { profileStore } from './profileStore.ts';
import { recordStore } from './recordStore.ts';

export type StoragePorts = Pick<
  Ports,
  'records' | 'drafts' | 'draftPhotos' | 'profiles' | 'identities' | 'contacts'
>;

export interface Storage extends StoragePorts {
  close(): void;
}

/**
 * Opens this device's storage.
 * @returns Problems: `newer-database`, `quota-full`, `storage-failed`.
 */
export async function openStorage(
  events: DatabaseEvents,
  name = 'distansrond',
): Promise<Result<Storage, Problem>> {
  const opened = await openDatabase(name, events);
  if (!opened.ok) return opened;
  const database = opened.value;
  return ok({
    records: recordStore(database),
    drafts: draftStore(database),
    draftPhotos: draftPhotoStore(database),
    profiles: profileStore(database),
    identities: identityStore(database),
    contacts: contactStore(database),
    close: () => database.close(),
  });
}
