// Rows to store. Storage does not look into them, so they need not be signed.
import type { Draft, DraftPhoto } from '../../src/ports/drafts.ts';
import type { Profile } from '../../src/ports/people.ts';
import type { RecordChange, ReportFile } from '../../src/ports/records.ts';

export const round = '0d5b3f0a-6b1e-4d5a-9c55-0f6f2f6d2a01';
export const otherRound = '0d5b3f0a-6b1e-4d5a-9c55-0f6f2f6d2a02';

export function aChange(change: Partial<RecordChange> = {}): RecordChange {
  return {
    ...{ id: round, profile: 'maja', demo: false, expectedLength: 0, settledDraft: null },
    ...{ envelopes: ['eyJh.e30.c2ln'], annexes: [], reports: [], handOvers: [] },
    ...change,
  };
}

export function aReport(report: Partial<ReportFile> = {}): ReportFile {
  const digest = 'd'.repeat(64);
  const bytes = new TextEncoder().encode('%PDF-1.7 å');
  return { digest, kind: 'assessment', statement: 'e'.repeat(64), bytes, ...report };
}

export function aDraft(values: Draft['values'], draft: Partial<Draft> = {}): Draft {
  const key = { assessment: round, step: 'self-assessment' };
  return { key, profile: 'maja', demo: false, savedAt: '2026-10-05T08:00:00.000Z', values, ...draft };
}

export function aPhoto(photo: Partial<DraftPhoto> = {}): DraftPhoto {
  const jpeg = new Uint8Array([255, 216, 255, 224]);
  return {
    id: '7f9c2ba4-0000-4000-8000-000000000001',
    assessment: round,
    jpeg,
    width: 1600,
    height: 1200,
    ...photo,
  };
}

export function aProfile(profile: Partial<Profile> = {}): Profile {
  return {
    ...{
      id: 'maja',
      name: 'Maja Lindqvist',
      roles: ['employee'],
      unit: 'Ekonomi',
      mainWorkplace: 'Norrsund',
    },
    ...{ email: '', employer: 'region-norrsund', demo: false },
    ...profile,
  };
}
