// Pairs of keys. What is secret of them is wrapped before a transaction opens and unwrapped after it has closed.
import type { Identities, Identity, KeySecrets, NewIdentity } from '../ports/people.ts';
import { attempt, withSecondTry } from './attempt.ts';
import type { Database } from './database.ts';
import { deviceKeyWrap, type KeyWrap } from './keyWrap.ts';
import { Refusal } from './refusal.ts';
import type { KeyRow, UnfinishedKeyRow } from './rows.ts';
import { rowsOf } from './rowsOf.ts';
import { importSecrets, packSecrets, unpackSecrets } from './secretBytes.ts';

export function identityStore(database: Database, keyWrap: KeyWrap = deviceKeyWrap(database)): Identities {
  return {
    async load(profile) {
      const [row] = await wholeRows(database, profile);
      if (row === undefined || !isInUse(row)) return null;
      const identity = await opened(keyWrap, row);
      // To go on without it would be to make a new key in silence, and to look like an impostor to everybody.
      if (identity === null) throw new Error('The key in use does not open');
      return identity;
    },
    async all(profile) {
      const rows = await wholeRows(database, profile);
      const identities = await Promise.all(rows.map((row) => opened(keyWrap, row)));
      return identities.filter((identity) => identity !== null);
    },
    async unfinished(profile) {
      const row = (await keyRows(database, profile)).find((key) => key.wrapped === null);
      if (row === undefined) return null;
      const { wrapped: _, ...unfinished } = row;
      return unfinished;
    },
    save: (made) => attempt(database, () => add(database, keyWrap, made)),
    update: (identity) => attempt(database, () => change(database, identity)),
    secrets: ({ profile, fingerprint }) => secretsOf(database, keyWrap, profile, fingerprint),
  };
}

function keyRows(database: Database, profile: string): Promise<(KeyRow | UnfinishedKeyRow)[]> {
  return withSecondTry(database, () => rowsOf(database.keys, profile).toArray());
}

/** The one in use first, then the latest retired. */
async function wholeRows(database: Database, profile: string): Promise<KeyRow[]> {
  const rows = (await keyRows(database, profile)).filter((row) => row.wrapped !== null);
  const latest = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
  const inUse = rows.filter(isInUse).sort((a, b) => latest(a.since, b.since));
  const earlier = rows.filter((row) => !isInUse(row));
  return [...inUse, ...earlier.sort((a, b) => latest(endOf(a), endOf(b)))];
}

function isInUse({ retired, revoked }: KeyRow): boolean {
  return retired === null && revoked === null;
}

function endOf({ retired, revoked }: KeyRow): string {
  return retired ?? revoked ?? '';
}

/** Bound into what is wrapped, so that nobody can put one person's key in another's place. 2: the layout of the row. */
function placeOf({ profile, fingerprint }: Pick<Identity, 'profile' | 'fingerprint'>): string {
  return `keys|${profile}|${fingerprint}|2`;
}

async function opened(keyWrap: KeyWrap, row: KeyRow): Promise<Identity | null> {
  const { wrapped, privateKey: kept, ...shown } = row;
  const keys = await keyWrap.unwrap(wrapped, placeOf(row), importSecrets);
  const privateKey = keys?.privateKey ?? kept;
  return keys && privateKey && { ...shown, privateKey, sealingKey: keys.sealingKey };
}

/** A pair that is whole stays: what was sealed to it, in another tab or before a restoration, must still be opened. */
async function add(database: Database, keyWrap: KeyWrap, { identity, secrets }: NewIdentity): Promise<void> {
  const { sealingKey: _, privateKey, certificate, ...rest } = identity;
  const wrapped = await keyWrap.wrap(packSecrets(secrets), placeOf(identity));
  const kept = secrets.signing === null ? privateKey : null;
  const row: KeyRow = { ...rest, certificate: certificate.slice(), privateKey: kept, wrapped };
  const { keys } = database;
  await database.transaction('rw', keys, async () => {
    const held = await keys.get([identity.profile, identity.fingerprint]);
    if (held === undefined || held.wrapped === null) await keys.put(row);
  });
}

/** A key does not come back into use: whoever writes may have read it before it was taken out, in another tab. */
async function change(database: Database, identity: Identity): Promise<void> {
  const { profile, fingerprint, certificate, name, unit, card, retired, revoked, recovery } = identity;
  const changed = { certificate: certificate.slice(), name, unit, card, recovery };
  const { keys } = database;
  await database.transaction('rw', keys, async () => {
    const held = await keys.get([profile, fingerprint]);
    if (!held?.wrapped) throw new Refusal({ problem: 'storage-failed' });
    const out = { retired: held.retired ?? retired, revoked: held.revoked ?? revoked };
    await keys.put({ ...held, ...changed, ...out });
  });
}

async function secretsOf(
  database: Database,
  keyWrap: KeyWrap,
  profile: string,
  fingerprint: string,
): Promise<KeySecrets | null> {
  const row = await withSecondTry(database, () => database.keys.get([profile, fingerprint]));
  if (!row?.wrapped) return null;
  return keyWrap.unwrap(row.wrapped, placeOf(row), async (packed) => unpackSecrets(packed));
}
