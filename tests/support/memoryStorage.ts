// The storage ports in memory, for stories and screens. Held to the same contracts as the real ones.
import type { Contact } from '../../src/domain/people/contact.ts';
import type { Problem } from '../../src/domain/problems.ts';
import { ok, type Result, refuse } from '../../src/domain/result.ts';
import type { Draft, DraftKey, DraftPhoto } from '../../src/ports/drafts.ts';
import type {
  Contacts,
  Identities,
  Identity,
  NewIdentity,
  Profile,
  UnfinishedIdentity,
} from '../../src/ports/people.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { RecordChange, Seen, StoredAssessment } from '../../src/ports/records.ts';
import type { Watch } from '../../src/ports/watch.ts';

export type StoragePorts = Pick<
  Ports,
  'records' | 'drafts' | 'draftPhotos' | 'profiles' | 'identities' | 'contacts'
>;

/** @param left keys of the first version, as an upgraded device may have them. */
export function memoryStorage(left: readonly UnfinishedIdentity[] = []): StoragePorts {
  const memory = new Memory();
  for (const key of left) memory.unfinished.set(rowName(key), key);
  return {
    records: {
      all: memory.watch(() =>
        [...memory.assessments.values()].map(
          ({ annexes: _, reports: __, receipts: ___, ...outline }) => outline,
        ),
      ),
      one: (id) => memory.watch(() => memory.assessments.get(id) ?? null),
      load: async (id) => memory.assessments.get(id) ?? null,
      commit: async (change) => memory.commit(change),
      remove: async (id) => memory.removeAssessment(id),
      seen: async (id) => memory.seen.get(id) ?? null,
    },
    drafts: {
      all: memory.watch(() => [...memory.drafts.values()]),
      load: async (key) => memory.drafts.get(nameOf(key)) ?? null,
      save: async (draft) => memory.saveDraft(draft),
      remove: async (key) => memory.change(() => memory.settle(key)),
    },
    draftPhotos: {
      load: async (id) => memory.photos.get(id) ?? null,
      save: async (photo) => memory.put(memory.photos, photo.id, photo),
      remove: async (id) => memory.change(() => memory.photos.delete(id)),
    },
    profiles: {
      all: memory.watch(() => [...memory.profiles.values()]),
      list: async () => [...memory.profiles.values()],
      save: async (profile) => memory.put(memory.profiles, profile.id, profile),
      remove: async (id) => memory.removeProfile(id),
    },
    identities: identitiesIn(memory),
    contacts: contactsIn(memory),
  };
}

function identitiesIn(memory: Memory): Identities {
  const all = (profile: string) =>
    [...memory.pairs.values()]
      .map(({ identity }) => identity)
      .filter((identity) => identity.profile === profile)
      .sort((a, b) => rankOf(b).localeCompare(rankOf(a)));
  return {
    load: async (profile) => all(profile).find(isInUse) ?? null,
    all: async (profile) => all(profile),
    unfinished: async (profile) =>
      [...memory.unfinished.values()].find((key) => key.profile === profile) ?? null,
    async save(made) {
      const name = rowName(made.identity);
      memory.unfinished.delete(name);
      return memory.pairs.has(name) ? ok(null) : memory.put(memory.pairs, name, structuredClone(made));
    },
    async update({ certificate, name, unit, card, retired, revoked, recovery, ...rest }) {
      const held = memory.pairs.get(rowName(rest));
      if (held === undefined) return refuse({ problem: 'storage-failed' });
      const before = held.identity;
      const out = { retired: before.retired ?? retired, revoked: before.revoked ?? revoked };
      const changed = { certificate, name, unit, card, recovery, ...out };
      return memory.put(memory.pairs, rowName(rest), { ...held, identity: { ...before, ...changed } });
    },
    secrets: async (identity) => structuredClone(memory.pairs.get(rowName(identity))?.secrets ?? null),
  };
}

function isInUse({ retired, revoked }: Identity): boolean {
  return retired === null && revoked === null;
}

/** Sorts last what comes first: the one in use, then the latest retired. */
function rankOf(identity: Identity): string {
  return isInUse(identity) ? `1 ${identity.since}` : `0 ${identity.retired ?? identity.revoked}`;
}

function contactsIn(memory: Memory): Contacts {
  const all = (profile: string) =>
    [...memory.contacts.values()].filter((contact) => contact.profile === profile);
  return {
    of: (profile) => memory.watch(() => all(profile)),
    list: async (profile) => all(profile),
    save: async (contact) => memory.putContact(contact),
    remove: async (profile, fingerprint) =>
      memory.change(() => memory.contacts.delete(rowName({ profile, fingerprint }))),
  };
}

function rowName({ profile, fingerprint }: Pick<Identity, 'profile' | 'fingerprint'>): string {
  return `${profile} ${fingerprint}`;
}

function nameOf({ assessment, step }: DraftKey): string {
  return `${assessment} ${step}`;
}

class Memory {
  readonly assessments = new Map<string, StoredAssessment>();
  readonly drafts = new Map<string, Draft>();
  readonly photos = new Map<string, DraftPhoto>();
  readonly profiles = new Map<string, Profile>();
  readonly pairs = new Map<string, NewIdentity>();
  readonly unfinished = new Map<string, UnfinishedIdentity>();
  readonly contacts = new Map<string, Contact>();
  readonly seen = new Map<string, Seen>();
  private readonly listeners = new Set<() => void>();

  watch<T>(read: () => T): Watch<T> {
    return {
      subscribe: (next) => {
        let following = true;
        const tell = () => queueMicrotask(() => following && next(read()));
        this.listeners.add(tell);
        tell();
        return () => {
          following = false;
          this.listeners.delete(tell);
        };
      },
    };
  }

  change(write: () => unknown): void {
    write();
    for (const tell of this.listeners) tell();
  }

  put<T>(table: Map<string, T>, key: string, row: T): Result<null, Problem> {
    this.change(() => table.set(key, row));
    return ok(null);
  }

  putContact(contact: Contact): Result<null, Problem> {
    const revoked = this.contacts.get(rowName(contact))?.revoked ?? contact.revoked;
    return this.put(this.contacts, rowName(contact), { ...contact, revoked });
  }

  saveDraft(draft: Draft): Result<null, Problem> {
    const merged = { ...this.drafts.get(nameOf(draft.key))?.values, ...structuredClone(draft.values) };
    const values = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
    return this.put(this.drafts, nameOf(draft.key), { ...draft, values });
  }

  commit(change: RecordChange): Result<null, Problem> {
    const { id, profile, demo } = change;
    const none = { envelopes: [], annexes: [], reports: [], handOvers: [], receipts: [] };
    const held = this.assessments.get(id) ?? none;
    if (held.envelopes.length !== change.expectedLength) return refuse({ problem: 'chain-moved' });
    for (const annex of change.annexes) {
      const known = held.annexes.find((other) => other.id === annex.id);
      if (known !== undefined && known.json !== annex.json)
        return refuse({ problem: 'annex-changed', annex: annex.id });
    }
    const annexes = change.annexes.filter((annex) => !held.annexes.some((other) => other.id === annex.id));
    const reports = change.reports.filter(
      ({ digest }) => !held.reports.some((other) => other.digest === digest),
    );
    this.change(() => {
      this.assessments.set(id, {
        ...{ id, profile, demo },
        envelopes: [...held.envelopes, ...change.envelopes],
        annexes: [...held.annexes, ...annexes],
        reports: [...held.reports, ...reports],
        handOvers: [...held.handOvers, ...change.handOvers],
        receipts: [...new Set([...held.receipts, ...(change.receipts ?? [])])],
      });
      for (const contact of change.contacts ?? []) this.putContact(contact);
      if (change.seen) this.seen.set(id, { ...change.seen, assessment: id });
      if (change.settledDraft !== null) this.settle(change.settledDraft);
    });
    return ok(null);
  }

  removeAssessment(id: string): void {
    this.change(() => {
      this.assessments.delete(id);
      for (const { key } of [...this.drafts.values()])
        if (key.assessment === id) this.drafts.delete(nameOf(key));
      for (const photo of [...this.photos.values()])
        if (photo.assessment === id) this.photos.delete(photo.id);
    });
  }

  removeProfile(id: string): void {
    this.change(() => {
      this.profiles.delete(id);
      for (const rows of [this.pairs, this.unfinished, this.contacts])
        for (const name of [...rows.keys()]) if (name.startsWith(`${id} `)) rows.delete(name);
    });
  }

  settle(key: DraftKey): void {
    this.drafts.delete(nameOf(key));
    const left = [...this.drafts.values()].filter((draft) => draft.key.assessment === key.assessment);
    const mentioned = JSON.stringify(left.map(({ values }) => values));
    for (const photo of [...this.photos.values()])
      if (photo.assessment === key.assessment && !mentioned.includes(photo.id)) this.photos.delete(photo.id);
  }
}
