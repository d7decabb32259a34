import { describe, expect, it } from 'vitest';
import { type PdfDict, sameValue } from '../../../src/bytes/pdf/pdfValue.ts';
import { objectAt, readPdf } from '../../../src/bytes/pdf/readPdf.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import type { Mark } from '../../../src/domain/steps/mark.ts';
import { signer } from '../../../src/signing/signer.ts';
import { aBasePdf, assessmentFields } from '../../support/basePdf.ts';
import { aField, anIdentity, ask, signedBy } from '../../support/signatures.ts';
import { signedRanges } from '../../support/signedRanges.ts';

const orders: readonly (readonly Role[])[] = [
  ['manager', 'employee', 'safetyRepresentative'],
  ['manager', 'safetyRepresentative', 'employee'],
];

const aDrawing: Mark = {
  method: 'drawn',
  name: 'Maja Lindqvist',
  strokes: [
    [
      [20, 80],
      [40, 15],
      [60, 75],
      [80, 20],
      [95, 80],
      [120, 60],
      [150, 72],
    ],
    [[160, 30]],
    [
      [180, 40],
      [230, 38],
    ],
  ],
};

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function widgetOf(pdf: Uint8Array, name: string, revision?: number): PdfDict {
  const reading = readPdf(pdf);
  if (!reading.ok) throw new Error(reading.code);
  for (const revisionRead of reading.file.revisions) {
    for (const number of revisionRead.objects.keys()) {
      const value = objectAt(reading.file, number, revision)?.value;
      if (value?.type !== 'dict') continue;
      const title = value.entries.get('T');
      if (title?.type === 'string' && latin1(title.bytes) === name) return value;
    }
  }
  throw new Error(`no field ${name}`);
}

describe.each(orders)('an assessment signed by %s, %s and %s', (...order) => {
  it('grows by one revision a signature and never changes what was there', async () => {
    const { revisions } = await signedBy(aBasePdf(), order);
    revisions.forEach((earlier, index) => {
      const later = revisions[index + 1];
      if (later !== undefined) expect(latin1(later).startsWith(latin1(earlier))).toBe(true);
      const reading = readPdf(earlier);
      expect(reading.ok && reading.file.revisions.length).toBe(index + 1);
    });
  });

  it('brings with each signature its dictionary, its appearance, the widget, and nothing else', async () => {
    const { revisions } = await signedBy(aBasePdf(), order);
    const reading = readPdf(revisions.at(-1) ?? new Uint8Array());
    if (!reading.ok) throw new Error(reading.code);
    const [base, ...updates] = reading.file.revisions;
    const first = base.objects.size + 1;
    updates.forEach(({ objects, trailer }, index) => {
      const added = [...objects.keys()].filter((number) => number >= first + 2 * index);
      expect(added.sort()).toEqual([first + 2 * index, first + 2 * index + 1]);
      expect(objects.size).toBe(3);
      expect(trailer.entries.get('Size')).toMatchObject({ value: first + 2 * index + 2 });
      expect(trailer.entries.get('Prev')).toMatchObject({ value: reading.file.revisions[index]?.xref });
      for (const key of ['Root', 'Info', 'ID']) {
        const [before, after] = [base.trailer.entries.get(key), trailer.entries.get(key)];
        expect(before !== undefined && after !== undefined && sameValue(before, after), key).toBe(true);
      }
    });
  });

  it('changes only value and appearance of the field that was signed', async () => {
    const { revisions } = await signedBy(aBasePdf(), order);
    const whole = revisions.at(-1) ?? new Uint8Array();
    order.forEach((role, index) => {
      const before = widgetOf(whole, role, index);
      const after = widgetOf(whole, role, index + 1);
      const changed = [...after.entries.keys()].filter((key) => {
        const [was, is] = [before.entries.get(key), after.entries.get(key)];
        return was === undefined || is === undefined || !sameValue(was, is);
      });
      expect(changed.sort()).toEqual(['AP', 'V']);
      expect(before.entries.size).toBe(after.entries.size - 1);
    });
  });

  it('signs everything up to the end of its own revision except the hole', async () => {
    const { revisions } = await signedBy(aBasePdf(), order);
    const signatures = signedRanges(revisions.at(-1) ?? new Uint8Array());
    expect(signatures).toHaveLength(3);
    signatures.forEach(({ hole, padding, end }, index) => {
      expect(hole).toMatch(/^<[0-9a-f]{16384}>$/);
      expect(padding.every((byte) => byte === 0)).toBe(true);
      expect(end).toBe(revisions[index + 1]?.length);
    });
  });

  it('is three valid signatures to poppler, the last over the whole file', async () => {
    const { revisions } = await signedBy(aBasePdf(), order);
    const said = ask('pdfsig', ['a.pdf'], { 'a.pdf': revisions.at(-1) ?? new Uint8Array() });
    expect(said.match(/Signature is Valid\./g)).toHaveLength(3);
    expect(said.match(/ETSI\.CAdES\.detached/g)).toHaveLength(3);
    expect(said.match(/ {2}- Total document signed/g)).toHaveLength(1);
  });

  it('is three CAdES signatures to openssl', async () => {
    const { revisions, identities } = await signedBy(aBasePdf(), order);
    signedRanges(revisions.at(-1) ?? new Uint8Array()).forEach(({ content, cms }, index) => {
      const certificate = Buffer.from(identities[index]?.certificate ?? []).toString('base64');
      const trusted = Buffer.from(`-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`);
      const files = { 's.der': cms, 'content.bin': content, 'trusted.pem': trusted };
      const signature = [
        '-inform',
        'DER',
        '-in',
        's.der',
        '-content',
        'content.bin',
        '-binary',
        '-out',
        'out.bin',
      ];
      const trust = ['-CAfile', 'trusted.pem', '-no_check_time'];
      expect(() => ask('openssl', ['cms', '-verify', '-cades', ...signature, ...trust], files)).not.toThrow();
      const changed = { ...files, 'content.bin': Buffer.concat([content, Buffer.of(32)]) };
      expect(() => ask('openssl', ['cms', '-verify', '-cades', ...signature, ...trust], changed)).toThrow();
    });
  });

  it('has no fault that qpdf knows of', async () => {
    const { revisions } = await signedBy(aBasePdf(), order, { mark: aDrawing });
    const said = ask('qpdf', ['--check', 'a.pdf'], { 'a.pdf': revisions.at(-1) ?? new Uint8Array() });
    expect(said).toContain('No syntax or stream encoding errors found');
  });
});

describe('a signature in a report', () => {
  it('says who, what and when, letter by letter, on one line', async () => {
    const reason = 'Instämmer inte:\n lampan (den \\vita) räcker inte – se åtgärd 3';
    const { revisions } = await signedBy(aBasePdf(), ['manager'], { name: 'Siân (李) \\Öberg', reason });
    const reading = readPdf(revisions[1] ?? new Uint8Array());
    if (!reading.ok) throw new Error(reading.code);
    const [, update] = reading.file.revisions;
    const dictionary = [...(update?.objects.values() ?? [])].find(
      ({ value }) => value.type === 'dict' && value.entries.has('ByteRange'),
    )?.value;
    const text = (key: string): string => {
      const value = dictionary?.type === 'dict' ? dictionary.entries.get(key) : undefined;
      if (value?.type !== 'string') throw new Error(`no ${key}`);
      return value.hex ? new TextDecoder('utf-16be').decode(value.bytes) : latin1(value.bytes);
    };
    expect(text('Name')).toBe('Siân (李) \\Öberg');
    expect(text('Reason')).toBe('Instämmer inte: lampan (den \\vita) räcker inte – se åtgärd 3');
    expect(text('M')).toBe('D:20251127120500Z');
  });

  it('leaves the bytes it was given as they were', async () => {
    const base = aBasePdf();
    const before = latin1(base);
    await signedBy(base, ['manager']);
    expect(latin1(base)).toBe(before);
  });

  it('goes into a self-assessment, which has one field', async () => {
    const base = aBasePdf({ fields: assessmentFields.slice(0, 1) });
    const { revisions } = await signedBy(base, ['employee'], { mark: aDrawing });
    expect(signedRanges(revisions[1] ?? new Uint8Array())).toHaveLength(1);
  });

  it('begins on a line of its own when the file ends without one', async () => {
    const base = aBasePdf().subarray(0, -1);
    const { revisions } = await signedBy(base, ['manager']);
    expect(readPdf(revisions[1] ?? new Uint8Array()).ok).toBe(true);
  });
});

describe('a report is refused', () => {
  const refusal = async (pdf: Uint8Array, role: Role): Promise<unknown> => {
    const signed = await signer.signReport(pdf, aField(role), await anIdentity(role));
    return signed.ok ? 'signed' : signed.problems;
  };

  it('when it has no such field', async () => {
    const base = aBasePdf({ fields: assessmentFields.slice(0, 1) });
    expect(await refusal(base, 'manager')).toEqual([{ problem: 'pdf-changed', code: 'field-missing' }]);
  });

  it('when the field is already signed', async () => {
    const { revisions } = await signedBy(aBasePdf(), ['manager']);
    expect(await refusal(revisions[1] ?? new Uint8Array(), 'manager')).toEqual([
      { problem: 'pdf-changed', code: 'field-filled' },
    ]);
  });

  it.each(['employee', 'safetyRepresentative'] as const)(
    'when the %s comes before the manager',
    async (role) => {
      expect(await refusal(aBasePdf(), role)).toEqual([{ problem: 'not-your-turn', step: 'manager-review' }]);
    },
  );

  it('when the field has no size', async () => {
    const base = aBasePdf({ fields: [{ name: 'employee', rect: [57, 480, 57, 480] }] });
    expect(await refusal(base, 'employee')).toEqual([{ problem: 'pdf-changed', code: 'field-malformed' }]);
  });

  it('when it is not a PDF', async () => {
    expect(await refusal(new TextEncoder().encode('hej'), 'manager')).toEqual([{ problem: 'not-our-file' }]);
  });

  it('when something was added after its end', async () => {
    const { revisions } = await signedBy(aBasePdf(), ['manager']);
    const longer = Buffer.concat([revisions[1] ?? new Uint8Array(), Buffer.from('% tillagt\n')]);
    expect(await refusal(new Uint8Array(longer), 'employee')).toEqual([
      expect.objectContaining({ problem: 'pdf-changed' }),
    ]);
  });

  it('when its form is not one of ours', async () => {
    const foreign = Buffer.from(latin1(aBasePdf()).replace('/AcroForm', '/AcroFrom'), 'latin1');
    expect(await refusal(new Uint8Array(foreign), 'manager')).toEqual([{ problem: 'pdf-foreign' }]);
  });
});
