import { sameName } from '../../domain/people/sameName.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { type Course, type Look, lookAgain, lookAtFile } from './lookAtFile.ts';
import type { Received, Shelf } from './receivedFiles.ts';

/** Whose files they are, and where. */
export interface Desk {
  readonly ports: Ports;
  readonly profile: Profile;
  readonly shelf: Shelf;
}

/** Waits for the file's turn, and shows how far it comes. A fault in one leaves the others to go on. */
export async function follow(desk: Desk, { key }: Received, next: () => Promise<Look>): Promise<void> {
  const { shelf } = desk;
  shelf.change(key, { busy: true });
  await shelf.inTurn(async () => {
    try {
      const look = await next();
      shelf.change(key, { ...look, busy: false, ...(isOver(look) && { bytes: null, passphrase: null }) });
      lookAtThoseConcerned(desk, look);
    } catch (fault) {
      const course = { at: 'refused' } as const;
      shelf.change(key, { busy: false, bytes: null, course, problems: [{ problem: 'damaged' }] });
      throw fault;
    }
  });
}

/** Taken in, or refused for good: its bytes need not be held any longer. */
function isOver({ course, problems }: Look): boolean {
  if (course.at === 'refused') return !problems.some(({ problem }) => mendable.has(problem));
  return course.at !== 'locked' && course.at !== 'arrived' && course.at !== 'card';
}

const mendable = new Set<string>(['recovery-missing', 'addressed-to-other-profile']);

/**
 * On coming back: what is done with is put away, and what waits is looked at again, since someone may have been compared,
 * or a recovery file made, since the screen was left.
 */
export function comeBackTo(desk: Desk): void {
  for (const file of desk.shelf.now().files.filter(({ busy }) => !busy))
    if (isOver(file)) desk.shelf.drop(file.key);
    else lookAtOneAgain(desk, file);
}

function lookAtOneAgain(desk: Desk, file: Received): void {
  const { ports, profile } = desk;
  const { course, bytes, passphrase } = file;
  if (course.at === 'arrived') void follow(desk, file, () => lookAgain(ports, profile, course.arrival));
  else if ((course.at === 'card' || course.at === 'refused') && bytes !== null)
    void follow(desk, file, () => lookAtFile(ports, profile, bytes, passphrase));
}

/** What has just become known of a person or a round may answer the question of another file, or raise one. */
function lookAtThoseConcerned(desk: Desk, { course }: Look): void {
  if (course.at !== 'taken' && course.at !== 'cardKept' && course.at !== 'revocation') return;
  const learnt = concernsOf(course);
  for (const file of desk.shelf.now().files) {
    const { people, assessment } = concernsOf(file.course);
    const isConcerned =
      (assessment !== null && assessment === learnt.assessment) ||
      people.some((one) => learnt.people.some((other) => isAlike(one, other)));
    if (isConcerned && !file.busy) lookAtOneAgain(desk, file);
  }
}

interface Named {
  readonly name: string;
  readonly fingerprint: string;
}

function isAlike(a: Named, b: Named): boolean {
  return a.fingerprint === b.fingerprint || sameName(a.name, b.name);
}

function concernsOf(course: Course): { people: readonly Named[]; assessment: string | null } {
  switch (course.at) {
    case 'arrived': {
      const { people, content } = course.arrival;
      return { people: people.filter(({ isHere }) => isHere), assessment: content.manifest.assessment };
    }
    case 'taken':
      return {
        people: course.people.filter(({ isHere }) => isHere),
        assessment: course.imported.assessment,
      };
    case 'card':
      return { people: [course.seen.card.author], assessment: null };
    case 'cardKept':
    case 'revocation':
      return { people: [course.contact], assessment: null };
    default:
      return { people: [], assessment: null };
  }
}
