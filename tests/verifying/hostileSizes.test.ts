// Files made to cost a reader more than they weigh. Without their limits these tests would not end.
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBytes } from '../../src/verifying/verifyBytes.ts';
import { aBasePdf } from '../support/basePdf.ts';
import { appended, bytesOf } from '../support/pdfForgery.ts';
import { attachmentOf, coSignedChain, people } from '../support/signedReport.ts';

/** The number that the first extra object gets in the hand-written base; see basePdf.ts. */
const extra = 17;
let attachment: Uint8Array;

beforeAll(async () => {
  attachment = attachmentOf(await coSignedChain(await people()));
});

function content(text: string): string {
  const packed = deflateSync(Buffer.from(text, 'latin1'));
  return `<<\n/Length ${packed.length}\n/Filter /FlateDecode\n>>\nstream\n${packed.toString('latin1')}\nendstream`;
}

async function codesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const { verdict, problems } = await verifyBytes(pdf);
  expect(verdict).toBe('invalid');
  return problems.map(({ code }) => code);
}

describe('A small file that asks for much', () => {
  it('is refused when thousands of pages show the same long content', async () => {
    const pages = Array.from({ length: 5000 }, () => `<<\n/Type /Page\n/Contents ${extra} 0 R\n>>`);
    const shared = content('(a) Tj '.repeat(1_000_000));
    const pdf = aBasePdf({ attachment, pageText: 'nothing', extraAnnotations: [shared, ...pages] });
    expect(await codesOf(pdf)).toContain('checksum-not-printed');
  }, 60_000);

  it.each([
    ['shows text that never closes', '[', ''],
    ['maps glyphs to lists that never close', '', '<0000> <0000> ['],
  ])(
    'is refused when a page %s',
    async (_, shown, mapped) => {
      const objects = [
        `<<\n/Type /Page\n/Contents ${extra + 1} 0 R\n/Resources << /Font << /F ${extra + 2} 0 R >> >>\n>>`,
        content(shown.repeat(4_000_000)),
        `<<\n/ToUnicode ${extra + 3} 0 R\n>>`,
        content(mapped.repeat(400_000)),
      ];
      const pdf = aBasePdf({ attachment, pageText: 'nothing', extraAnnotations: objects });
      expect(await codesOf(pdf)).toContain('checksum-not-printed');
    },
    60_000,
  );

  it('is judged when one list in it has half a million places', async () => {
    const pdf = aBasePdf({ attachment, extraAnnotations: [`[${'3 0 R '.repeat(500_000)}]`] });
    expect(await codesOf(pdf)).toContain('unsigned');
  }, 60_000);

  it('is told each kind of change once when a save changes thousands of objects', async () => {
    const objects = Array.from({ length: 20_000 }, (_, i) => `<< /K ${i} >>`);
    const base = aBasePdf({ attachment, extraAnnotations: objects });
    const changed = objects.map((_, i) => [extra + i, '<< /K 1 >>'] as const);
    const codes = await codesOf(appended(base, { objects: changed }));
    expect(codes.filter((code) => code === 'page-changed')).toHaveLength(1);
  }, 60_000);
});

describe('A report that another program has packed anew', () => {
  it('is known as ours by who made it, and refused', async () => {
    const repacked =
      '%PDF-1.7\n%\xff\xff\xff\xff\n<pdf:Producer>Distansrond</pdf:Producer>\nstartxref\n9\n%%EOF\n';
    expect(await codesOf(bytesOf(repacked))).toEqual(['xref-not-classic']);
  });

  it('is somebody else’s when nothing in it names us', async () => {
    const { verdict, problems } = await verifyBytes(
      bytesOf('%PDF-1.7\n%\xff\xff\xff\xff\nstartxref\n9\n%%EOF\n'),
    );
    expect({ verdict, codes: problems.map(({ code }) => code) }).toEqual({
      verdict: 'unreadable',
      codes: ['pdf-foreign'],
    });
  });
});
