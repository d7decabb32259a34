import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/domain/steps/mark.ts';
import { type Appearance, drawAppearance } from '../../../src/signing/appearance/drawAppearance.ts';
import { loadGlyphs } from '../../../src/signing/appearance/glyphs.ts';
import { markOutlines } from '../../../src/signing/appearance/markOutlines.ts';
import { brokenIntoLines, lineOutlines, widthOf } from '../../../src/signing/appearance/textOutlines.ts';

const glyphs = await loadGlyphs();
const style = { face: 'regular', size: 8 } as const;

const anAppearance: Appearance = {
  width: 158,
  height: 140,
  mark: { method: 'typed', name: 'Karin Öberg' },
  name: 'Karin Öberg',
  reason: 'Bedömningen är gjord och planen gäller.',
  at: new Date('2026-11-27T12:05:00Z'),
  fingerprint: 'a9'.repeat(32),
};

async function drawn(changes: Partial<Appearance>): Promise<string> {
  return inflateSync(await drawAppearance({ ...anAppearance, ...changes })).toString('latin1');
}

/** Every point a path passes or bends toward. */
function pointsOf(content: string): (readonly [x: number, y: number])[] {
  return content.split('\n').flatMap((line) => {
    const parts = line.split(' ');
    const operator = parts.pop() ?? '';
    const numbers = parts.map(Number);
    return 'mlc'.includes(operator)
      ? numbers.flatMap((x, at) => (at % 2 === 0 ? [[x, numbers[at + 1] ?? 0] as const] : []))
      : [];
  });
}

const onlyPaths =
  /^(?:(?:-?\d+(?:\.\d{1,2})? ){2}[ml]\n|(?:-?\d+(?:\.\d{1,2})? ){6}c\n|h\n|f\n|S\n|[\d.]+ w\n|1 [Jj]\n|(?:[\d.]+ ){3}(?:rg|RG)\n)*$/;

const aCoordinate = fc.oneof(
  fc.double({ min: 0, max: 300, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const aDrawing: fc.Arbitrary<Mark> = fc
  .array(fc.array(fc.tuple(aCoordinate, aCoordinate), { minLength: 1, maxLength: 60 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((strokes) => ({ method: 'drawn', name: 'Maja Lindqvist', strokes }));
const aTypedName: fc.Arbitrary<Mark> = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 120 })
  .map((name) => ({ method: 'typed', name }));

describe('the mark', () => {
  const area = { left: 10, bottom: 20, width: 140, height: 50 };

  it('goes through every drawn point within its area, whatever was drawn', () => {
    fc.assert(
      fc.property(aDrawing, (mark) => {
        const content = markOutlines(glyphs, mark, area);
        expect(content).toMatch(onlyPaths);
        for (const line of content.split('\n').filter((each) => / [mlc]$/.test(each))) {
          const [x = 0, y = 0] = line.split(' ').slice(0, -1).slice(-2).map(Number);
          expect(x).toBeGreaterThanOrEqual(area.left);
          expect(x).toBeLessThanOrEqual(area.left + area.width);
          expect(y).toBeGreaterThanOrEqual(area.bottom);
          expect(y).toBeLessThanOrEqual(area.bottom + area.height);
        }
      }),
    );
  });

  it('keeps the proportions of a drawing and its upper side up', () => {
    const mark: Mark = {
      method: 'drawn',
      name: 'M',
      strokes: [
        [
          [0, 100],
          [200, 0],
        ],
      ],
    };
    const [from = [0, 0], to = [0, 0]] = pointsOf(markOutlines(glyphs, mark, area));
    expect((to[0] - from[0]) / (to[1] - from[1])).toBeCloseTo(2, 1);
    expect(to[1]).toBeGreaterThan(from[1]);
  });

  it('does not blow a dot up', () => {
    const mark: Mark = { method: 'drawn', name: 'M', strokes: [[[150, 50]]] };
    const points = pointsOf(markOutlines(glyphs, mark, area));
    expect(points[1]).toEqual(points[0]);
  });

  it('stays within its width when typed, whatever the name', () => {
    fc.assert(
      fc.property(aTypedName, (mark) => {
        const content = markOutlines(glyphs, mark, area);
        expect(content).toMatch(onlyPaths);
        for (const [x] of pointsOf(content)) expect(x).toBeLessThanOrEqual(area.left + area.width * 1.1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a line of text', () => {
  it('is as wide as its letters together', () => {
    expect(widthOf(glyphs, '1111', style)).toBeCloseTo(4 * 0.56 * 8);
    expect(widthOf(glyphs, '', style)).toBe(0);
  });

  it('draws the same letter whether composed or not', () => {
    expect(lineOutlines(glyphs, 'A\u030a', style, 0, 0)).toBe(lineOutlines(glyphs, 'Å', style, 0, 0));
  });

  it('shows a box for a letter it has no outline of', () => {
    const box = lineOutlines(glyphs, '株', style, 0, 0);
    expect(box.match(/ m\n/g)).toHaveLength(2);
    expect(box).not.toBe('');
  });

  it('breaks between words and shows where it was cut', () => {
    const lines = brokenIntoLines(
      glyphs,
      'Instämmer inte: belysningen vid skrivbordet räcker inte',
      style,
      90,
      2,
    );
    expect(lines).toEqual(['Instämmer inte:', 'belysningen vid skrivbo…']);
  });

  it('fits its width however it is broken, and loses nothing when there is room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 12, max: 200 }),
        (text, width) => {
          const lines = brokenIntoLines(glyphs, text, style, width, 200);
          for (const line of lines) expect(widthOf(glyphs, line, style)).toBeLessThanOrEqual(width + 1e-9);
          const letters = (each: string): string =>
            each.normalize('NFC').replace(/[\s\p{Zs}\p{Cc}\p{Cf}]/gu, '');
          expect(letters(lines.join(''))).toBe(letters(text));
        },
      ),
    );
  });
});

describe('the look of a signed field', () => {
  it('is paths and colours alone, for any mark, name and reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(aDrawing, aTypedName),
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        async (mark, name, reason) => {
          expect(await drawn({ mark, name, reason })).toMatch(onlyPaths);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    { width: 158, height: 140 },
    { width: 90, height: 60 },
    { width: 480, height: 90 },
  ])('keeps all its words within a field of $width by $height points', async ({ width, height }) => {
    const name = 'Anna-Karin Margareta von Oppenstierna-Blomqvist af Norrsundshöjden';
    const reason = 'Instämmer inte: '.repeat(12);
    const content = await drawn({
      width,
      height,
      name,
      reason,
      mark: { method: 'typed', name },
      keyLabel: 'Nyckel',
    });
    for (const [x, y] of pointsOf(content)) {
      expect(x).toBeGreaterThanOrEqual(-0.5);
      expect(x).toBeLessThanOrEqual(width + 0.5);
      expect(y).toBeGreaterThanOrEqual(-0.5);
      expect(y).toBeLessThanOrEqual(height + 0.5);
    }
  });

  it('shows the time in UTC, and says so, when no local time is given', async () => {
    const local = await drawn({ shownAt: '2026-11-27 12.05 UTC' });
    expect(await drawn({})).toBe(local);
    expect(await drawn({ shownAt: '2026-11-27 13.05' })).not.toBe(local);
  });
});
