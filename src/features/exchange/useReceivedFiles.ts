import { useEffect, useMemo } from 'react';
import type { KeyDecision } from '../../actions/packages/takeIn.ts';
import { readPicked } from '../../actions/readPicked.ts';
import { usePorts, useWatched } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { comeBackTo, type Desk, follow } from './followFile.ts';
import { keepSeenCard } from './keepSeenCard.ts';
import { type Look, lookAtFile, takeInArrival } from './lookAtFile.ts';
import { nextKey, type Received, shelfOf } from './receivedFiles.ts';

/** What can be done with the files given to one person. */
export interface FileVerbs {
  add(picked: readonly File[]): void;
  unlock(file: Received, passphrase: string): void;
  takeIn(file: Received, decisions: ReadonlyMap<string, KeyDecision>): void;
  /** @param decision needed when the name is known under another key. */
  keepCard(file: Received, decision: KeyDecision | null): void;
  leaveOut(file: Received): void;
  /** To another person on this device, whom it is for. */
  passTo(file: Received, profile: Profile): void;
}

/** The files of this visit, and the verbs for them. */
export function useReceivedFiles(profile: Profile) {
  const ports = usePorts();
  const desk = useMemo(() => ({ ports, profile, shelf: shelfOf(ports, profile.id) }), [ports, profile]);
  const verbs = useMemo(() => verbsFor(desk), [desk]);
  useEffect(() => comeBackTo(desk), [desk]);
  return { ...(useWatched(desk.shelf.watch) ?? desk.shelf.now()), verbs };
}

function verbsFor(desk: Desk): FileVerbs {
  const { ports, profile, shelf } = desk;
  const go = (file: Received, next: () => Promise<Look>) => {
    if (file.busy) return;
    shelf.change(file.key, { problems: [] });
    void follow(desk, file, next);
  };
  return {
    add(picked) {
      const files = picked.map((file) => ({ file, received: justPicked(file.name) }));
      shelf.put(files.map(({ received }) => received));
      for (const { file, received } of files) go(received, () => readAndLook(desk, received, file));
    },
    unlock(file, passphrase) {
      const { key, bytes } = file;
      if (bytes === null) return;
      go(file, async () => {
        const look = await lookAtFile(ports, profile, bytes, passphrase);
        if (look.course.at !== 'locked') shelf.know(passphrase);
        shelf.change(key, { passphrase });
        return look;
      });
    },
    takeIn(file, decisions) {
      const { course } = file;
      if (course.at === 'arrived') go(file, () => takeInArrival(ports, profile, course.arrival, decisions));
    },
    keepCard(file, decision) {
      const { course } = file;
      if (course.at === 'card') go(file, () => keepSeenCard(ports, profile, course.seen.card.text, decision));
    },
    leaveOut({ key, busy }) {
      if (!busy)
        shelf.change(key, { course: { at: 'leftOut' }, problems: [], bytes: null, passphrase: null });
    },
    passTo({ key, name, bytes, passphrase }, other) {
      if (bytes === null) return;
      const theirs = { ports, profile: other, shelf: shelfOf(ports, other.id) };
      const passed = { ...justPicked(name), bytes, passphrase };
      shelf.drop(key);
      theirs.shelf.put([passed]);
      void follow(theirs, passed, () => lookAtFile(ports, other, bytes, passphrase));
    },
  };
}

function justPicked(name: string): Received {
  const course = { at: 'read' } as const;
  return { key: nextKey(), name, busy: false, bytes: null, passphrase: null, course, problems: [] };
}

async function readAndLook({ ports, profile, shelf }: Desk, { key }: Received, file: File): Promise<Look> {
  const read = await readPicked(file);
  if (!read.ok) return { course: { at: 'refused' }, problems: read.problems };
  shelf.change(key, { bytes: read.value });
  return lookAtFile(ports, profile, read.value, null);
}
