// The only file that knows every adapter. Heavy ones come when they are first needed, and work in workers.
import { openCatalog } from '../catalog/catalog.ts';
import { deviceCodes } from '../device/codes/deviceCodes.ts';
import { deviceClock } from '../device/deviceClock.ts';
import { deviceFiles } from '../device/deviceFiles.ts';
import { localPreferences } from '../device/localPreferences.ts';
import { devicePhotos } from '../device/photos/devicePhotos.ts';
import { randomIds } from '../device/randomIds.ts';
import { trustFiles } from '../device/trustFiles.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Ports } from '../ports/ports.ts';
import { askingToLast } from '../storage/lastingStorage.ts';
import { openStorage } from '../storage/storage.ts';
import {
  lazyDocuments,
  lazyPackages,
  lazyRecoveryFiles,
  lazyShortForms,
  lazySigner,
  lazyVerifier,
} from './lazyAdapters.ts';
import { trustedAuthorities } from './trustedAuthorities.ts';

/** What the surroundings may say while the app runs. */
export interface StorageEvents {
  readonly blocked: () => void;
  readonly released: () => void;
}

/**
 * Opens storage and catalog and joins every port with its adapter.
 * Problems: `newer-database`, `quota-full`, `storage-failed`.
 */
export async function compose(events: StorageEvents): Promise<Result<Ports, Problem>> {
  const [storage, catalog] = await Promise.all([openStorage(events), openCatalog()]);
  if (!storage.ok) return storage;
  const { records, drafts, draftPhotos, profiles, identities, contacts } = storage.value;
  const preferences = localPreferences();
  const authorities = trustedAuthorities(trustFiles(), preferences, () => verifier.trustLists());
  const verifier = lazyVerifier(authorities);
  return ok({
    records,
    drafts: askingToLast(drafts),
    draftPhotos,
    profiles,
    identities,
    contacts,
    catalog,
    signer: lazySigner(),
    verifier,
    packages: lazyPackages(),
    recoveryFiles: lazyRecoveryFiles(),
    shortForms: lazyShortForms(),
    documents: lazyDocuments(),
    photos: devicePhotos,
    codes: deviceCodes,
    clock: deviceClock,
    ids: randomIds,
    files: deviceFiles,
    preferences,
  });
}
