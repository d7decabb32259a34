// The storage ports in memory, for stories and screens. Held to the same contracts as the real ones.
import type { Problem } from '../../src/domain/problems.ts';
import { ok, type Result, refuse } from '../../src/domain/result.ts';
import type { Draft, DraftKey, DraftPhoto } from '../../src/ports/drafts.ts';
import type { Identity, Profile } from '../../src/ports/people.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { RecordChange, StoredAssessment } from '../../src/ports/records.ts';
import type { Watch } from '../../src/ports/watch.ts';

export type StoragePorts = Pick<Ports, 'records' | 'drafts' | 'draftPhotos' | 'profiles' | 'identities'>;

export function memoryStorage(): StoragePorts {
  const memory = new Memory();
  return {
    records: {
      all: memory.watch(() =>
        [...memory.assessments.values()].map(({ annexes: _, reports: __, ...outline }) => outline),
      ),
      one: (id) => memory.watch(() => memory.assessments.get(id) ?? null),
      load: async (id) => memory.assessments.get(id) ?? null,
      commit: async (change) => memory.commit(change),
      remove: async (id) => memory.removeAssessment(id),
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
      remove: async (id) => memory.change(() => memory.profiles.delete(id) && memory.identities.delete(id)),
    },
    identities: {
      load: async (profile) => memory.identities.get(profile) ?? null,
      save: async (identity) => memory.put(memory.identities, identity.profile, identity),
    },
  };
}

function nameOf({ assessment, step }: DraftKey): string {
  return `${assessment} ${step}`;
}

class Memory {
  readonly assessments = new Map<string, StoredAssessment>();
  readonly drafts = new Map<string, Draft>();
  readonly photos = new Map<string, DraftPhoto>();
  readonly profiles = new Map<string, Profile>();
  readonly identities = new Map<string, Identity>();
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

  saveDraft(draft: Draft): Result<null, Problem> {
    const merged = { ...this.drafts.get(nameOf(draft.key))?.values, ...structuredClone(draft.values) };
    const values = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
    return this.put(this.drafts, nameOf(draft.key), { ...draft, values });
  }

  commit(change: RecordChange): Result<null, Problem> {
    const { id, profile, demo } = change;
    const held = this.assessments.get(id) ?? { envelopes: [], annexes: [], reports: [], handOvers: [] };
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
      });
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

  settle(key: DraftKey): void {
    this.drafts.delete(nameOf(key));
    const left = [...this.drafts.values()].filter((draft) => draft.key.assessment === key.assessment);
    const mentioned = JSON.stringify(left.map(({ values }) => values));
    for (const photo of [...this.photos.values()])
      if (photo.assessment === key.assessment && !mentioned.includes(photo.id)) this.photos.delete(photo.id);
  }
}
