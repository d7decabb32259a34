import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfCursor } from '../../src/bytes/pdf/PdfCursor.ts';
import { parseValue } from '../../src/bytes/pdf/parseValue.ts';
import { PdfFault } from '../../src/bytes/pdf/pdfFault.ts';
import { type PdfValue, sameValue } from '../../src/bytes/pdf/pdfValue.ts';
import { objectAt, readPdf } from '../../src/bytes/pdf/readPdf.ts';
import { inflate, streamBytes } from '../../src/bytes/pdf/streamBytes.ts';
import { aBasePdf } from '../support/basePdf.ts';
import { appended, bytesOf, latin1 } from '../support/pdfForgery.ts';

const base = aBasePdf();

function readValue(source: string): PdfValue | string {
  try {
    return parseValue(new PdfCursor(bytesOf(source), 0), { left: 1000 });
  } catch (fault) {
    if (fault instanceof PdfFault) return fault.code;
    throw fault;
  }
}

describe('Reading a value', () => {
  it.each([
    ['-12', { type: 'number', value: -12, integer: true }],
    ['.5', { type: 'number', value: 0.5, integer: false }],
    ['12 0 R', { type: 'ref', number: 12, generation: 0 }],
    ['/A#20B', { type: 'name', value: 'A B' }],
    ['true', { type: 'boolean', value: true }],
    ['null', { type: 'null' }],
    ['(a\\(b\\051\\n(c))', { type: 'string', bytes: bytesOf('a(b)\n(c)') }],
    ['<48 69>', { type: 'string', bytes: bytesOf('Hi'), hex: true }],
  ])('understands %s', (source, expected) => {
    expect(readValue(source)).toMatchObject(expected);
  });

  it.each([
    ['<< /A 1 /A 2 >>', 'duplicate-key'],
    ['<< /A 1 /#41 2 >>', 'duplicate-key'],
    ['[ 1 2', 'object-malformed'],
    ['(a', 'object-malformed'],
    ['(\\q)', 'object-malformed'],
    ['<4>', 'object-malformed'],
    ['<4g>', 'object-malformed'],
    ['/A#4', 'object-malformed'],
    ['1e5', 'object-malformed'],
    ['True', 'object-malformed'],
    ['% comment\n1', 'object-malformed'],
    ['['.repeat(100_000), 'too-deep'],
    [`[${'1 '.repeat(1000)}]`, 'too-many'],
    ['', 'object-malformed'],
  ])('refuses %.40s', (source, code) => {
    expect(readValue(source)).toBe(code);
  });

  it('compares by meaning, not by spelling', () => {
    const a = readValue('<< /A [1 (x)] /B 2 0 R >>');
    const b = readValue('<</B 2  0 R/A[ 1 <78> ]>>');
    const c = readValue('<< /A [1 (y)] /B 2 0 R >>');
    if (typeof a === 'string' || typeof b === 'string' || typeof c === 'string') throw new Error('unread');
    expect([sameValue(a, b), sameValue(a, c)]).toEqual([true, false]);
  });
});

describe('Reading a file', () => {
  it('finds its objects, and where each save began and ended', () => {
    const later = appended(base, { objects: [[3, '<< /Type /Page >>']] });
    const reading = readPdf(later);
    if (!reading.ok) throw new Error(reading.code);
    const { file } = reading;
    expect(file.revisions.map(({ start, end }) => [start, end])).toEqual([
      [0, base.length],
      [base.length, later.length],
    ]);
    expect(objectAt(file, 3)?.value).not.toEqual(objectAt(file, 3, 0)?.value);
    expect(objectAt(file, 4)).toEqual(objectAt(file, 4, 0));
    expect(objectAt(file, 99)).toBeNull();
  });

  it.each([
    ['not a PDF', bytesOf('hej'), 'not-a-pdf'],
    ['bytes before the header', bytesOf(`x${latin1(base)}`), 'leading-junk'],
    ['bytes after the end', bytesOf(`${latin1(base)}x`), 'content-after-end'],
    ['no end', base.slice(0, 2000), 'end-missing'],
    ['a comment between objects', bytesOf(latin1(base).replace('\n\n2 0 obj', '%x2 0 obj')), 'stray-bytes'],
  ])('refuses %s', (_, bytes, code) => {
    expect(readPdf(bytes)).toMatchObject({ ok: false, code });
  });

  it('never throws for bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (any) => {
        expect(readPdf(any).ok).toBe(false);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('never throws, and never reads beyond its bytes, for a file with pieces cut, doubled or moved', () => {
    const piece = fc.tuple(fc.nat(base.length), fc.nat(300), fc.nat(base.length));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (moves) => {
        let bytes = base;
        for (const [from, length, to] of moves) {
          const cut = bytes.slice(from, from + length);
          bytes = Uint8Array.from([...bytes.slice(0, to), ...cut, ...bytes.slice(to)]);
        }
        const reading = readPdf(bytes);
        expect(reading.ok ? reading.file.revisions.at(-1)?.end : bytes.length).toBe(bytes.length);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('Unpacking a stream', () => {
  const zeros = deflateSync(new Uint8Array(5_000_000));

  it('gives the content', async () => {
    const reading = readPdf(base);
    if (!reading.ok) throw new Error(reading.code);
    const page = objectAt(reading.file, 4);
    expect(page && latin1((await streamBytes(reading.file, page)) ?? new Uint8Array())).toContain(
      '/F1 12 Tf',
    );
    const catalog = objectAt(reading.file, 1);
    expect(catalog && (await streamBytes(reading.file, catalog))).toBeNull();
  });

  it('stops at the limit, however small the file', async () => {
    expect(zeros.length).toBeLessThan(10_000);
    expect(await inflate(zeros, 100_000)).toBeNull();
    expect((await inflate(zeros, 5_000_000))?.length).toBe(5_000_000);
  });

  it('refuses what is cut or damaged', async () => {
    const sound = new Uint8Array(deflateSync(bytesOf('hej')));
    expect(await inflate(sound.slice(0, -1), 100)).toBeNull();
    expect(await inflate(sound.with(4, (sound[4] ?? 0) ^ 1), 100)).toBeNull();
  });
});
