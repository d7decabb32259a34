// Everything outside the program that a story needs, without a device: storage, clock, ids, packages, files, preferences.
// Signer, verifier, documents and catalog are the real ones, given by whoever tells the story.

import { lazyShortForms } from '../../src/app/lazyAdapters.ts';
import { lockOf } from '../../src/exchange/ageHeader.ts';
import { ageIdentityFile } from '../../src/exchange/ageIdentity.ts';
import { suggestFileName } from '../../src/exchange/fileName.ts';
import { openPackage } from '../../src/exchange/openPackage.ts';
import { listParts } from '../../src/exchange/packageParts.ts';
import { suggestPassphrase } from '../../src/exchange/passphrase.ts';
import { newRecoveryCode, readRecoveryCode } from '../../src/exchange/recoveryCode.ts';
import { openRecovery, sealRecovery } from '../../src/exchange/recoveryFile.ts';
import { sealPackage } from '../../src/exchange/sealPackage.ts';
import type { Codes } from '../../src/ports/codes.ts';
import type { Files, Packages, RecoveryFiles } from '../../src/ports/exchange.ts';
import type { Clock, Ids, Ports, Preferences } from '../../src/ports/ports.ts';
import { memoryStorage } from './memoryStorage.ts';

type MemoryPorts = Omit<Ports, 'signer' | 'verifier' | 'documents' | 'catalog' | 'photos'>;

/** One device. Two calls are two devices that know nothing of each other. */
export function memoryPorts(): MemoryPorts & { readonly clock: FixedClock; readonly files: RecordedFiles } {
  return {
    ...memoryStorage(),
    clock: fixedClock('2026-10-05T08:00:00.000Z'),
    ids: countingIds(),
    packages: quickPackages(),
    recoveryFiles,
    shortForms: lazyShortForms(),
    codes: noCodes,
    files: recordedFiles(),
    preferences: memoryPreferences(),
  };
}

interface FixedClock extends Clock {
  /** Moves the clock on. */
  pass(milliseconds: number): void;
}

function fixedClock(start: string): FixedClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}

let devices = 0;

/** Valid UUIDs that count up; every device counts in a range of its own, as random ids never meet. */
function countingIds(): Ids {
  devices += 1;
  const device = hex(devices, 8);
  let count = 0;
  const next = () => {
    count += 1;
    return hex(count, 12);
  };
  return {
    next: () => `${device}-0000-4000-8000-${next()}`,
    salt: () => `${device}${'0'.repeat(12)}${next()}`,
  };
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

/** Real packages, with a passphrase that costs next to nothing to try. */
function quickPackages(): Packages {
  return {
    list: listParts,
    seal: (content, lock) => sealPackage(content, lock, 2),
    open: openPackage,
    lockOf,
    suggestPassphrase,
    suggestFileName,
  };
}

const recoveryFiles: RecoveryFiles = {
  newCode: newRecoveryCode,
  readCode: readRecoveryCode,
  seal: sealRecovery,
  open: openRecovery,
  ageIdentityFile: async (secrets, name) => ageIdentityFile(secrets, name),
};

/** A device without a camera, on which no picture shows a code. */
const noCodes: Codes = {
  hasCamera: () => false,
  watch: async () => ({ none: 'missing' }),
  inPicture: async () => null,
};

interface RecordedFiles extends Files {
  readonly downloads: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[];
}

function recordedFiles(): RecordedFiles {
  const downloads: RecordedFiles['downloads'] = [];
  return {
    downloads,
    download: (name, mediaType, bytes) => void downloads.push({ name, mediaType, bytes }),
    share: async () => false,
    canShare: () => false,
    shareLink: async () => false,
    canShareLink: () => false,
  };
}

function memoryPreferences(): Preferences {
  const kept = new Map<string, string>();
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) };
}
