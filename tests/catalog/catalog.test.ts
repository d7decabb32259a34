import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCatalog, type RawFiles } from '../../src/catalog/catalog.ts';

const onDisk = (path: string): string => readFileSync(`checklists/${path}`, 'utf8');

/** The files on disk, some with other text. */
function rawFiles(changed: Record<string, string> = {}): RawFiles {
  const paths = [
    ...['individual', 'workplace'].flatMap((id) =>
      ['checklist', 'texts.sv', 'texts.en'].map((name) => `${id}/1/${name}.json`),
    ),
    'local/exempelkommunen.json',
    'help/cards.json',
  ];
  const disk = paths.map((path) => [path, async () => onDisk(path)] as const);
  const own = Object.entries(changed).map(([path, text]) => [path, async () => text] as const);
  return Object.fromEntries([...disk, ...own]);
}

describe('The catalog', () => {
  it('offers the checklists, employers and help that ship with the app', async () => {
    const catalog = await openCatalog();
    expect(catalog.current('individual').checklist).toMatchObject({ id: 'individual', status: 'published' });
    expect(catalog.current('workplace').texts.en.title).toBe('Workplace round');
    expect(
      catalog
        .employers()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['exempelkommunen', 'region-vastmanland']);
    expect(catalog.help()).toHaveLength(22);
  });

  it('names a checklist by the SHA-256 of the bytes of its checklist.json', async () => {
    const catalog = await openCatalog();
    const digest = createHash('sha256')
      .update(readFileSync('checklists/individual/1/checklist.json'))
      .digest('hex');
    expect(catalog.version('individual', 1)?.digest).toBe(digest);
  });

  it('finds the very version a statement cites, and nothing else', async () => {
    const catalog = await openCatalog();
    expect(catalog.version('individual', 1)?.checklist.version).toBe(1);
    expect(catalog.version('individual', 999)).toBeNull();
    expect(catalog.version('lab', 1)).toBeNull();
  });

  it('keeps older versions beside the newest, and drafts out of sight', async () => {
    const renumbered = (version: number, status: string): string =>
      onDisk('individual/1/checklist.json')
        .replace('"version": 1', `"version": ${version}`)
        .replace('"published"', `"${status}"`);
    const files = rawFiles({
      'individual/2/checklist.json': renumbered(2, 'published'),
      'individual/3/checklist.json': renumbered(3, 'draft'),
    });
    const catalog = await openCatalog(files);
    expect(catalog.current('individual').checklist.version).toBe(2);
    expect(catalog.version('individual', 1)?.checklist.version).toBe(1);
    expect(catalog.version('individual', 3)).toBeNull();
    const writing = await openCatalog(files, true);
    expect(writing.current('individual').checklist.version).toBe(3);
  });

  it('throws, naming the file, when a file that shipped does not fit its schema', async () => {
    const files = rawFiles({ 'workplace/1/checklist.json': '{"id":"workplace"}' });
    await expect(openCatalog(files)).rejects.toThrow('checklists/workplace/1/checklist.json');
  });
});
