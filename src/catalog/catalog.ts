// The checklists that ship with the app, checked once, at the door, by the schemas that type the code. Their words come
// in files of their own, fetched beside the page's code and read language by language when they are first asked for.
import type * as z from 'zod';
import { sha256HexOfText } from '../bytes/digest.ts';
import { Checklist } from '../domain/checklist/checklist.ts';
import { HelpCards } from '../domain/checklist/help.ts';
import { type Language, languages } from '../domain/checklist/language.ts';
import { LocalRules } from '../domain/checklist/localRules.ts';
import { Texts } from '../domain/checklist/texts.ts';
import type { Catalog, CatalogEntry } from '../ports/ports.ts';

/** Raw text of every file, by its path below `checklists/`. Injected in tests. */
export type RawFiles = Readonly<Record<string, () => Promise<string>>>;

/**
 * Reads every checklist in the app. The digest a statement cites is the SHA-256 of checklist.json as it lies on disk.
 * A file that fails its schema is a bug (the check command refuses it) and throws, naming the file.
 * @param drafts whether unpublished versions are offered too, for whoever is writing one.
 */
export async function openCatalog(files: RawFiles = shipped(), drafts = false): Promise<Catalog> {
  const texts = await readAll(files);
  const entries = await Promise.all(
    [...texts.keys()]
      .filter((path) => path.endsWith('/checklist.json'))
      .map((path) => openEntry(texts, path)),
  );
  const offered = entries.filter(({ checklist }) => drafts || checklist.status === 'published');
  const employers = [...texts.keys()]
    .filter((path) => path.startsWith('local/'))
    .map((path) => parsed(LocalRules, texts, path));
  const cards = parsed(HelpCards, texts, 'help/cards.json').cards;
  return {
    current: (id) => required(newest(offered.filter(({ checklist }) => checklist.id === id)), id),
    version: (id, version) =>
      offered.find(({ checklist }) => checklist.id === id && checklist.version === version) ?? null,
    employers: () => employers,
    help: () => cards,
  };
}

function shipped(): RawFiles {
  const found = import.meta.glob<string>(
    ['../../checklists/*/*/*.json', '../../checklists/{local,help}/*.json', '!**/examples.json'],
    { query: '?raw', import: 'default' },
  );
  return Object.fromEntries(
    Object.entries(found).map(([path, load]) => [path.replace('../../checklists/', ''), load]),
  );
}

async function readAll(files: RawFiles): Promise<Map<string, string>> {
  const read = Object.entries(files).map(async ([path, load]) => [path, await load()] as const);
  return new Map(await Promise.all(read));
}

async function openEntry(files: ReadonlyMap<string, string>, path: string): Promise<CatalogEntry> {
  const folder = path.replace(/checklist\.json$/, '');
  const raw = required(files.get(path), path);
  const words = languages.map((language) => [
    language,
    { enumerable: true, get: once(() => parsed(Texts, files, `${folder}texts.${language}.json`)) },
  ]);
  const texts = Object.defineProperties({} as Record<Language, Texts>, Object.fromEntries(words));
  return { checklist: parsed(Checklist, files, path), digest: await sha256HexOfText(raw), texts };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function parsed<S extends z.ZodType>(
  schema: S,
  files: ReadonlyMap<string, string>,
  path: string,
): z.output<S> {
  const reading = schema.safeParse(JSON.parse(required(files.get(path), path)));
  if (!reading.success) throw new Error(`checklists/${path}: ${reading.error.message}`);
  return reading.data;
}

function newest(entries: readonly CatalogEntry[]): CatalogEntry | undefined {
  return entries.toSorted((a, b) => b.checklist.version - a.checklist.version)[0];
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`checklists: ${what} is missing`);
  return value;
}
