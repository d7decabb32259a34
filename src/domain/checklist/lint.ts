// What a schema cannot say: that a checklist's files agree with each other. The expert's safety net, before any reader's.
import type { Checklist } from './checklist.ts';
import type { Finding } from './finding.ts';
import type { Language } from './language.ts';
import { lintStructure } from './lintStructure.ts';
import { lintTexts } from './lintTexts.ts';
import { allQuestions } from './questions.ts';
import type { Texts } from './texts.ts';

/** One version of one checklist, read from `<id>/<version>/`. */
export interface ChecklistFolder {
  /** Path from the checklists folder, e.g. `individual/1`. */
  readonly path: string;
  readonly checklist: Checklist;
  readonly texts: Readonly<Partial<Record<Language, Texts>>>;
}

/** What lies outside the folder but is pointed at from it. */
export interface Surroundings {
  /** Names of the illustrations that exist, without `.svg`. */
  readonly illustrations: ReadonlySet<string>;
  /** Questions of the other checklists by id: whether their answers may be added up over many people. */
  readonly elsewhere: ReadonlyMap<string, 'countable' | 'private'>;
}

/** Everything wrong with a checklist, its structure first, then its words language by language. */
export function lintChecklist(folder: ChecklistFolder, around: Surroundings): Finding[] {
  const { checklist, path } = folder;
  const source = folder.texts[checklist.sourceLanguage];
  const words = Object.entries(folder.texts).flatMap(([language, texts]) =>
    lintTexts(checklist, texts, source ?? texts, `${path}/texts.${language}.json`),
  );
  return [...lintStructure(checklist, path, around), ...words];
}

/** Which questions may be added up over many people: the sensitive ones and those that stay on the device never. */
export function countableQuestions(checklist: Checklist): Map<string, 'countable' | 'private'> {
  return new Map(
    allQuestions(checklist).map(({ question: { id, kind } }) => [
      id,
      kind === 'sensitive' || kind === 'local-only' ? 'private' : 'countable',
    ]),
  );
}
