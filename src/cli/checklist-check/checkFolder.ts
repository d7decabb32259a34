// The whole check of a checklists folder: every file read, held against its schema, against each other and the lock.
import type * as z from 'zod';
import { Checklist } from '../../domain/checklist/checklist.ts';
import { Examples, lintExamples } from '../../domain/checklist/examples.ts';
import type { Fault, Finding } from '../../domain/checklist/finding.ts';
import { HelpCards } from '../../domain/checklist/help.ts';
import { type Language, languages } from '../../domain/checklist/language.ts';
import { type ChecklistFolder, countableQuestions, lintChecklist } from '../../domain/checklist/lint.ts';
import { type Known, lintHelp, lintLocalRules } from '../../domain/checklist/lintLocal.ts';
import { LocalRules } from '../../domain/checklist/localRules.ts';
import { allQuestions } from '../../domain/checklist/questions.ts';
import { Texts } from '../../domain/checklist/texts.ts';
import { readLocatedJson } from './locatedJson.ts';
import { Lock, lockFindings } from './lock.ts';
import { schemaFindings } from './schemaFindings.ts';
import { strayFiles } from './strayFiles.ts';

/** The text of each file by its path from the checklists folder, with `/` between. */
export type FolderFiles = ReadonlyMap<string, string>;

export interface FolderReport {
  readonly findings: readonly Finding[];
  readonly checklists: readonly ChecklistFolder[];
  readonly employers: readonly LocalRules[];
  /** How many help cards there are. */
  readonly cards: number;
}

/** Everything wrong with a checklists folder, and what was found in it. */
export function checkFolder(files: FolderFiles): FolderReport {
  const findings: Finding[] = [];
  const read = <S extends z.ZodType>(schema: S, file: string): z.output<S> | null =>
    readFile(schema, file, files, findings);

  const checklists = versionFolders(files).flatMap((path) => readVersion(path, files, read, findings));
  const employers = within(files, /^local\/[^/]+\.json$/).flatMap((file) => {
    const rules = read(LocalRules, file);
    return rules ? [{ file, rules }] : [];
  });
  const help = read(HelpCards, 'help/cards.json');
  if (checklists.length === 0 && findings.length === 0) {
    findings.push({ file: '.', item: null, fault: { kind: 'nothing-here' } });
  }

  const illustrations = new Set(
    within(files, /^illustrations\/.+\.svg$/).map((file) =>
      file.slice('illustrations/'.length, -'.svg'.length),
    ),
  );
  const elsewhere = new Map(checklists.flatMap(({ checklist }) => [...countableQuestions(checklist)]));
  const known: Known = {
    questions: new Set(
      checklists.flatMap(({ checklist }) => allQuestions(checklist).map((q) => q.question.id)),
    ),
    cards: new Set(help?.cards.map(({ id }) => id)),
  };
  for (const folder of checklists) {
    const own = lintChecklist(folder, { illustrations, elsewhere });
    findings.push(...own);
    const file = `${folder.path}/examples.json`;
    // With a gap in the bands there is nothing to hold the examples against.
    const rateable = own.every(({ fault }) => fault.kind !== 'band-cover');
    const examples = rateable && files.has(file) && read(Examples, file);
    if (examples) findings.push(...lintExamples(folder.checklist, examples, file));
  }
  for (const { rules, file } of employers) findings.push(...lintLocalRules(rules, known, file));
  if (help) findings.push(...lintHelp(help, known, 'help/cards.json'));
  const lock = read(Lock, 'lock.json');
  const unlike = lock === null ? [] : lockFindings(lock, checklists, files);
  findings.push(...unlike, ...strayFiles(files));
  const removed = unlike.some(({ fault }) => fault.kind === 'published-removed');
  const whole = help !== null && !removed && checklists.length === versionFolders(files).length;
  return {
    findings: withLines(whole ? findings : findings.filter(standsAlone), files),
    checklists,
    employers: employers.map(({ rules }) => rules),
    cards: help?.cards.length ?? 0,
  };
}

/** While a file cannot be read, what others point at in it seems to be missing: that would bury the one real fault. */
function standsAlone({ fault }: Finding): boolean {
  return !['roll-up-unknown', 'reference-unknown', 'override-unknown'].includes(fault.kind);
}

type Read = <S extends z.ZodType>(schema: S, file: string) => z.output<S> | null;

function readVersion(path: string, files: FolderFiles, read: Read, findings: Finding[]): ChecklistFolder[] {
  const checklist = read(Checklist, `${path}/checklist.json`);
  const texts: Partial<Record<Language, Texts>> = {};
  for (const language of languages) {
    const file = `${path}/texts.${language}.json`;
    if (!files.has(file)) findings.push({ file, item: null, fault: { kind: 'language-missing', language } });
    const words = files.has(file) ? read(Texts, file) : null;
    if (words) texts[language] = words;
  }
  return checklist ? [{ path, checklist, texts }] : [];
}

function readFile<S extends z.ZodType>(
  schema: S,
  file: string,
  files: FolderFiles,
  findings: Finding[],
): z.output<S> | null {
  const text = files.get(file);
  if (text === undefined) {
    findings.push({ file, item: null, fault: { kind: 'file-missing' } });
    return null;
  }
  const encoding = encodingFault(text);
  if (encoding) {
    findings.push({ file, item: null, line: 1, fault: encoding });
    return null;
  }
  const json = readLocatedJson(text);
  if (!json.ok) {
    findings.push({ file, item: null, line: json.line, fault: { kind: 'json', reason: json.reason } });
    return null;
  }
  for (const { key, line } of json.repeated) {
    findings.push({ file, item: null, line, fault: { kind: 'duplicate-key', key } });
  }
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return parsed.data;
  findings.push(...schemaFindings(parsed.error.issues, { file, value: json.value, lines: json.lines }));
  return null;
}

/** Text that was not UTF-8 has been read with a replacement for what could not be understood. */
function encodingFault(text: string): Fault | null {
  if (text.startsWith('\ufeff')) return { kind: 'encoding', reason: 'byte-order-mark' };
  return text.includes('\ufffd') ? { kind: 'encoding', reason: 'not-utf-8' } : null;
}

/** `<id>/<version>` of every checklist, also of those whose checklist.json is missing. */
function versionFolders(files: FolderFiles): string[] {
  const folders = within(files, /^[^/]+\/\d+\/[^/]+\.json$/).map((file) =>
    file.slice(0, file.lastIndexOf('/')),
  );
  return [...new Set(folders)].sort();
}

function within(files: FolderFiles, pattern: RegExp): string[] {
  return [...files.keys()].filter((file) => pattern.test(file)).sort();
}

/** Findings about a question are given the line where it begins in their file. */
function withLines(findings: readonly Finding[], files: FolderFiles): Finding[] {
  return findings.map((finding) => {
    if (finding.line !== undefined || finding.item === null) return finding;
    const begins = new RegExp(`"id":\\s*"${finding.item}"|"${finding.item}"\\s*:`);
    const line = (files.get(finding.file) ?? '').split('\n').findIndex((text) => begins.test(text)) + 1;
    return line > 0 ? { ...finding, line } : finding;
  });
}
