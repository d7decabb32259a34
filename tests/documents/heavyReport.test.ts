// The worst a round can hold still prints whole: nothing lost, nothing outside the page, nothing guessed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { endings, heavyInput, symbols, unbroken } from './heavy.ts';
import { drawn } from './inNode.ts';
import { all, TaggedPdf, textOf } from './taggedPdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavy-'));
const path = join(folder, 'heavy.pdf');
const complaints = vi.spyOn(console, 'warn');
let bytes: Uint8Array;
let text: string;
beforeAll(async () => {
  bytes = await drawn(heavyInput());
  writeFileSync(path, bytes);
  text = run('pdftotext', ['-raw', path, '-']);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const run = (program: string, args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e9 });

test('The end of every long text is printed', () => {
  expect(endings.length).toBeGreaterThan(10);
  const whole = text.replace(/(?<=\p{L})-\n/gu, '');
  expect(endings.filter((ending) => !whole.includes(ending))).toEqual([]);
});

test('A word without a break is cut without a hyphen, so that an address can be copied', () => {
  expect(text.replace(/\s/g, '').includes(unbroken)).toBe(true);
});

test('Signs no typeface has are shown as such, explained, and kept for those who hear the text', () => {
  const words = text.replace(/\s+/g, ' ');
  expect(words.includes('Allt bra ¤ här ¤ ¤ ¤¤ naïve Łódź')).toBe(true);
  expect(words.includes('Tecknet ¤ står för något')).toBe(true);
  const spoken = all(new TaggedPdf(bytes).structure()).map(({ dict }) =>
    textOf(dict.entries.get('ActualText')),
  );
  expect(spoken.some((words) => words.includes(symbols))).toBe(true);
});

test('Everything stands inside the page, and nothing runs into the title block', () => {
  const words = [
    ...run('pdftotext', ['-bbox', path, '-']).matchAll(
      /xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</g,
    ),
  ];
  expect(words.length).toBeGreaterThan(5000);
  for (const [, left, top, right, bottom, word] of words) {
    expect(Number(left), word).toBeGreaterThan(50);
    expect(Number(right), word).toBeLessThan(595.28 - 45);
    expect(Number(top), word).toBeGreaterThan(35);
    expect(Number(bottom) < 762 || Number(top) > 776, `${word} at ${bottom}`).toBe(true);
  }
});

test('The file is whole, and the engine had nothing to complain about', async () => {
  expect(run('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors');
  expect(complaints).not.toHaveBeenCalled();
  const pdf = new TaggedPdf(bytes);
  for (const page of pdf.pages()) {
    expect((await pdf.paintings(page)).every(({ within }) => within.length === 1)).toBe(true);
  }
});
