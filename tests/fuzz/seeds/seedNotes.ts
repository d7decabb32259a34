// One note of every kind by each of three people, and a key that takes another's place.
import { type NoteKind, notes } from '../../../src/domain/notes/notes.ts';
import { signer } from '../../../src/signing/signer.ts';
import { noteBodies } from '../../support/noteBodies.ts';
import { aProfile } from '../../support/signatures.ts';
import type { People } from '../../support/signedReport.ts';

export interface SeedNote {
  readonly kind: NoteKind;
  readonly text: string;
}

const noteKinds = Object.keys(notes) as readonly NoteKind[];

export async function notesOf(by: People): Promise<readonly SeedNote[]> {
  const made: SeedNote[] = [];
  for (const identity of Object.values(by)) {
    const said = noteBodies(identity);
    const bodies = { ...said, keyCheck: { ...said.keyCheck, recipient: identity.recipient } };
    for (const kind of noteKinds)
      made.push({ kind, text: await signer.signNote(kind, bodies[kind], identity) });
  }
  const at = new Date('2026-10-01T08:00:00Z');
  const { identity: next } = await signer.createIdentity(aProfile('employee', 'Maja Lind'), at, by.employee);
  return [...made, { kind: 'card', text: next.card }];
}
