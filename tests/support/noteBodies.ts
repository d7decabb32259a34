// One body of every kind of note, by the holder of an identity.
import type { NoteBody, NoteKind } from '../../src/domain/notes/notes.ts';
import type { Identity } from '../../src/ports/people.ts';

const at = '2026-10-05T08:00:00.000Z';
const assessment = '6f1c2a52-6a1e-4c0c-9d0e-2f4f2d0f7a11';
const otherKey = 'b'.repeat(64);
const digest = '2a'.repeat(32);

export function noteBodies({ fingerprint, recipient }: Pick<Identity, 'fingerprint' | 'recipient'>): {
  readonly [Kind in NoteKind]: NoteBody<Kind>;
} {
  return {
    card: { v: 1, roles: ['manager'], recipient, at, replaces: null },
    revocation: { v: 1, fingerprint, at },
    keyCheck: {
      v: 1,
      name: 'Karin Öberg',
      fingerprint: otherKey,
      recipient: 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj',
      number: '123456789012345678901234567890',
      how: 'phone',
      at,
    },
    receipt: { v: 1, assessment, package: digest, heads: [digest], at },
    manifest: {
      format: 'distansrond-package',
      v: 2,
      assessment,
      from: { role: 'manager' },
      to: [
        { name: 'Maja Lindqvist', role: 'employee', fingerprint: otherKey },
        { name: 'Daniel Ekström', role: 'safetyRepresentative', fingerprint: null },
      ],
      at,
      statements: [{ path: 'statements/001.jws', size: 4711, sha256: digest }],
      annexes: [],
      reports: [
        {
          path: 'reports/001.pdf',
          size: 345_678,
          sha256: digest,
          kind: 'assessment',
          statement: digest,
        },
      ],
      cards: [{ path: 'cards/001.jws', size: 1500, sha256: digest }],
      receipts: [],
    },
    invitation: {
      v: 1,
      checklist: 'individual',
      unit: 'Digital vård',
      employer: 'region-norrsund',
      due: '2026-11-30',
      representative: { name: 'Daniel Ekström', fingerprint: otherKey },
      at,
    },
  };
}
