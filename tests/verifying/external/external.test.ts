import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/bytes/pdf/readPdf.ts';
import type { Authorities, Verdict } from '../../../src/ports/verifying.ts';
import type { VerdictCode } from '../../../src/verifying/verdictCodes.ts';
import { verifyBytes } from '../../../src/verifying/verifyBytes.ts';
import { drawn } from '../../documents/inNode.ts';
import {
  aSignatureService,
  type ExternalWish,
  externallySigned,
  nextNumber,
  savedWithStream,
  trustingService,
} from '../../support/externalSigning.ts';
import { aCertificate, aWorkshop, personExtensions, type Workshop } from '../../support/openssl.ts';
import { appended, bytesOf, cutTo, latin1, sourceOf } from '../../support/pdfForgery.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { ask } from '../../support/signatures.ts';
import {
  aReportOf,
  aSignedReport,
  attachmentOf,
  coSignedChain,
  type People,
  people,
  signedReport,
} from '../../support/signedReport.ts';

const now = new Date('2026-11-30T08:00:00Z');
const codes = ({ problems }: Verdict) => problems.map(({ code }) => code);

// Numbers of the objects in the hand-written base; see basePdf.ts.
const contents = 4;
const attachment = 8;
const details = 10;
const managerField = 13;
const managerLook = 18;
const free = 60;

let shop: Workshop;
let authorities: Authorities;
let by: People;
/** Signed by all three. */
let report: Uint8Array;

beforeAll(async () => {
  shop = aWorkshop();
  authorities = trustingService(
    `${aSignatureService(shop, 'service')}\n${aSignatureService(shop, 'elliptic', 'P-256')}`,
  );
  by = await people();
  report = await aSignedReport(by, await coSignedChain(by));
}, 60_000);

afterAll(() => shop.remove());

const verdictOn = (pdf: Uint8Array, trusted: Authorities | null = authorities) =>
  verifyBytes(pdf, { now, ...(trusted === null ? {} : { authorities: trusted }) });
const signed = (wish: ExternalWish = {}) => externallySigned(shop, report, wish);
const withEntry = (entry: string) => (source: string) => source.replace('<<', `<<\n${entry}`);

describe('A report signed afterwards in an e-signature service', () => {
  it.each(['service', 'elliptic'])('is read back, and says who signed (%s)', async (name) => {
    const verdict = await verdictOn(signed({ by: name }));
    expect(verdict.problems).toEqual([]);
    expect(verdict.verdict).toBe('valid');
    expect(verdict.signers).toHaveLength(3);
    expect(verdict.external).toEqual([
      {
        subject: expect.stringContaining('CN=Karin Öberg'),
        issuer: `O=Underskriftstjänst Norrsund, CN=Rot ${name}`,
        claimedTime: '2026-11-23T13:00:00.000Z',
        trusted: true,
      },
    ]);
  });

  it('is valid to poppler as well', () => {
    const said = ask('pdfsig', ['-nocert', 'a.pdf'], { 'a.pdf': signed() });
    expect(said.match(/Signature is Valid\./g)).toHaveLength(4);
  });

  it('is a warning where the service is not configured, and says the same', async () => {
    for (const trusted of [null, trustingService('')]) {
      const verdict = await verdictOn(signed(), trusted);
      expect(codes(verdict)).toEqual(['external-untrusted']);
      expect(verdict.verdict).toBe('warning');
      expect(verdict.external[0]?.trusted).toBe(false);
      expect(verdict.signers).toHaveLength(3);
    }
  });

  it.each<[string, ExternalWish]>([
    ['without a box', { rect: [0, 0, 0, 0] }],
    ['without a box, on no page', { rect: [0, 0, 0, 0], page: null }],
    ['with field and box apart', { apart: true }],
    ['in the older form', { subFilter: 'adbe.pkcs7.detached', options: ['-md', 'sha384'] }],
    ['without a time', { dictionary: '/Location (Norrsund)' }],
    [
      'with what is kept for long-term validation',
      {
        catalog: withEntry('/DSS 61 0 R\n/Extensions << /ADBE << /BaseVersion /1.7 /ExtensionLevel 5 >> >>'),
        more: {
          objects: [
            [61, '<< /Type /DSS /Certs [62 0 R] >>'],
            [62, '<< /Length 4 >>\nstream\n0000\nendstream'],
          ],
        },
      },
    ],
    [
      'with the name of its program and a font of its own',
      {
        dictionary: '/Prop_Build << /App << /Name /Tjanst >> >>',
        look: ['/Resources << /Font << /F9 61 0 R >> >>', 'BT /F9 9 Tf (Ja) Tj ET'],
        more: { objects: [[61, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']] },
      },
    ],
    [
      'with how texts in forms would look',
      { catalog: (source) => source.replace('/SigFlags 3', '/SigFlags 3 /DA (/Helv 0 Tf 0 g) /DR << >>') },
    ],
  ])('is valid %s', async (_, wish) => {
    const verdict = await verdictOn(signed(wish));
    expect(verdict.problems).toEqual([]);
    expect(verdict.external).toHaveLength(1);
  });

  it('is valid three times over, and no more', async () => {
    let pdf = report;
    for (const title of ['Arkiv', 'Diarium', 'Chef'])
      pdf = externallySigned(shop, pdf, { title, rect: [0, 0, 0, 0] });
    const verdict = await verdictOn(pdf);
    expect(verdict.problems).toEqual([]);
    expect(verdict.external).toHaveLength(3);
    const fourth = await verdictOn(externallySigned(shop, pdf, { title: 'En till', rect: [0, 0, 0, 0] }));
    expect(fourth.verdict).toBe('invalid');
    expect(codes(fourth)).toContain('field-added');
  });

  it('still waits for those of us who have not signed', async () => {
    const verdict = await verdictOn(externallySigned(shop, cutTo(report, 3)));
    expect(codes(verdict)).toEqual(['signatures-missing']);
    expect(verdict.waiting).toEqual(['safetyRepresentative']);
  });

  it('is a warning when its box covers text', async () => {
    const verdict = await verdictOn(signed({ rect: [57, 740, 257, 780] }));
    expect(codes(verdict)).toEqual(['external-covers-text']);
    expect(verdict.verdict).toBe('warning');
  });

  it('is shown without what nobody sees, and without a comma passing for the next part', async () => {
    aCertificate(shop, {
      name: 'sly',
      subject: '/CN=Karin\u202e \u00d6berg, O=Region Norrsund',
      extensions: personExtensions,
    });
    const [external] = (await verdictOn(signed({ by: 'sly' }))).external;
    expect(external?.subject).toBe('CN=Karin Öberg\\, O\\=Region Norrsund');
    expect(external?.trusted).toBe(false);
  });
});

describe('A rendered report', () => {
  it('is read back too, with the box beside or across its text', async () => {
    let full = await drawn({}, attachmentOf(await coSignedChain(by)));
    for (const role of ['manager', 'employee', 'safetyRepresentative'] as const)
      full = await signedReport(full, role, by[role]);
    const hidden = await verdictOn(externallySigned(shop, full, { rect: [0, 0, 0, 0] }));
    expect(hidden.problems).toEqual([]);
    const look = ['/Resources << >>', '0 0 100 10 re f'] as const;
    const across = await verdictOn(externallySigned(shop, full, { rect: [60, 110, 400, 180], look }));
    expect(codes(across)).toEqual(['external-covers-text']);
    const margin = await verdictOn(externallySigned(shop, full, { rect: [2, 200, 40, 300], look }));
    expect(margin.problems).toEqual([]);
  }, 60_000);
});

const attacks: readonly (readonly [string, VerdictCode, ExternalWish])[] = [
  [
    'another text on the page',
    'page-changed',
    { change: { [contents]: () => '<< /Length 6 >>\nstream\nBT ET\n\nendstream' } },
  ],
  ['another page size', 'page-changed', { page: (source) => source.replace('841.89', '600.00') }],
  [
    'a note beside its own box',
    'annotation-added',
    {
      page: (source) => source.replace(/\/Annots \[/, `/Annots [${free} 0 R `),
      more: {
        objects: [[free, '<< /Type /Annot /Subtype /FreeText /Rect [0 0 500 500] /Contents (nej) >>']],
      },
    },
  ],
  [
    'a stamp after its own box',
    'page-changed',
    {
      page: (source) => source.replace(/(\/Annots \[[^\]]*)/, `$1 ${free} 0 R`),
      more: { objects: [[free, '<< /Type /Annot /Subtype /Stamp /Rect [0 0 500 500] >>']] },
    },
  ],
  [
    'an annotation taken away',
    'page-changed',
    { page: (source) => source.replace(`${managerField} 0 R`, '') },
  ],
  [
    'a second field',
    'field-added',
    {
      catalog: (source) => source.replace(/(\/Fields \[[^\]]*)/, `$1 ${free} 0 R`),
      more: { objects: [[free, '<< /FT /Tx /T (text) /V (nej) >>']] },
    },
  ],
  [
    'one of our fields taken away',
    'catalog-changed',
    { catalog: (source) => source.replace(`/Fields [11 0 R ${managerField} 0 R`, '/Fields [11 0 R') },
  ],
  [
    'a value taken out of our field',
    'signed-field-changed',
    { change: { [managerField]: (source) => source.replace(/\/V \d+ 0 R/, '') } },
  ],
  [
    'another appearance for our field',
    'signed-field-changed',
    { change: { [managerField]: (source) => source.replace(/\/AP << .*? >>/, '/AP << /N 12 0 R >>') } },
  ],
  [
    'a new look for our field',
    'signed-field-changed',
    { change: { [managerLook]: (source) => source.replace('/FormType', '/FormTypo') } },
  ],
  [
    'another attachment',
    'attachment-changed',
    {
      change: {
        [attachment]: () =>
          '<< /Type /EmbeddedFile /Params << /Size 2 >> /Length 2 >>\nstream\n{}\nendstream',
      },
    },
  ],
  [
    'other document details',
    'document-details-changed',
    { change: { [details]: withEntry('/Author (Nej)') } },
  ],
  [
    'another root',
    'root-swapped',
    { more: { objects: [[free, '<< /Type /Catalog >>']], root: `/Root ${free} 0 R` } },
  ],
  [
    'an action on opening',
    'catalog-changed',
    { catalog: withEntry('/OpenAction << /S /JavaScript /JS (x) >>') },
  ],
  [
    'a script of its own',
    'active-content',
    { catalog: withEntry('/OpenAction << /S /JavaScript /JS (x) >>') },
  ],
  [
    'scripts by name',
    'catalog-changed',
    { catalog: (source) => source.replace('/Names <<', '/Names << /JavaScript << /Names [] >>') },
  ],
  ['layers', 'catalog-changed', { catalog: withEntry('/OCProperties << /OCGs [] /D << >> >>') }],
  [
    'a look in a hidden layer',
    'optional-content',
    {
      look: [`/Resources << >> /OC ${free} 0 R`, 'n'],
      more: { objects: [[free, '<< /Type /OCG /Name (x) >>']] },
    },
  ],
  ['a box that acts', 'active-content', { widget: '/AA << /E << /S /JavaScript /JS (x) >> >>' }],
  ['a box with a key of no use', 'field-added', { widget: '/RV (x)' }],
  [
    'a form that draws itself anew',
    'form-unexpected',
    { catalog: (source) => source.replace('/SigFlags 3', '/SigFlags 3 /NeedAppearances true') },
  ],
  ['the name of a field of ours', 'form-unexpected', { title: 'manager' }],
  [
    'an object that nobody points at',
    'object-added',
    { more: { objects: [[free, '<< /Type /Whatever >>']] } },
  ],
  [
    'an object freed',
    'object-freed',
    { more: { objects: [], xref: `${attachment} 1\n0000000000 00001 f \n` } },
  ],
  ['an entry in the trailer', 'trailer-changed', { more: { objects: [], trailer: '/Extra (x)\n' } }],
  ['a box over a field of ours', 'external-appearance', { rect: [200, 500, 300, 600] }],
  ['a box outside the page', 'external-appearance', { rect: [500, 100, 700, 160] }],
  ['a box over much of the page', 'external-appearance', { rect: [10, 10, 590, 400] }],
  ['a box on no page', 'annotation-added', { page: null }],
  [
    'a box that the page does not list',
    'page-changed',
    { page: (source) => source.replace(/ \d+ 0 R\]/, ']') },
  ],
  [
    'a look with several states',
    'appearance-deceptive',
    {
      widget: `/AP << /N << /On ${free} 0 R >> >>`,
      more: { objects: [[free, '<< /Length 1 >>\nstream\nn\nendstream']] },
    },
  ],
  [
    'a gap larger than the hole',
    'byte-range-gap',
    { range: (before, after, rest) => [0, before - 9, after, rest] },
  ],
  [
    'a range that stops early',
    'byte-range-short',
    { range: (before, after, rest) => [0, before, after, rest - 9] },
  ],
  ['a range of two numbers', 'byte-range-malformed', { range: (before) => [0, before] }],
  ['other bytes signed', 'digest-mismatch', { content: () => bytesOf('hej') }],
  ['bytes in the hole', 'contents-malformed', { cms: (cms) => Uint8Array.of(...cms, 0, 65) }],
  ['no signature in the hole', 'cms-malformed', { cms: () => Uint8Array.of(0x30, 0) }],
  [
    'a signature value that is another',
    'signature-mismatch',
    { cms: (cms) => cms.with(-1, (cms.at(-1) ?? 0) ^ 1) },
  ],
  [
    'a signature that carries its own content',
    'cms-malformed',
    { options: ['-cades', '-md', 'sha256', '-nodetach'], content: () => bytesOf('hej') },
  ],
  [
    'another certificate for the same key',
    'certificate-substituted',
    { by: 'elliptic', cms: (cms) => withOtherName(cms) },
  ],
  ['a form of signature that is too old', 'signature-dictionary', { subFilter: 'adbe.x509.rsa_sha1' }],
  ['an unknown key in the signature', 'signature-dictionary', { dictionary: '/Reference []' }],
];

function withOtherName(cms: Uint8Array): Uint8Array {
  const other = Buffer.from(cms);
  const name = Buffer.from('TEST-1');
  other.write('TEST-2', other.indexOf(name));
  return other;
}

describe('A save that only looks like that of an e-signature service', () => {
  it.each(attacks)('is refused with %s (%s)', async (_, code, wish) => {
    const verdict = await verdictOn(signed(wish));
    expect(codes(verdict)).toContain(code);
    expect(verdict.verdict).toBe('invalid');
  });

  it('is refused with something after its end', async () => {
    expect(codes(await verdictOn(bytesOf(`${latin1(signed())}\n\n`)))).toEqual(['content-after-end']);
  });

  it('is refused when the page was changed before it', async () => {
    const changed = appended(report, { objects: [[contents, '<< /Length 1 >>\nstream\nn\nendstream']] });
    const verdict = await verdictOn(externallySigned(shop, changed));
    expect(codes(verdict)).toContain('page-changed');
    expect(verdict.verdict).toBe('invalid');
  });

  it('is refused when the page is changed after it', async () => {
    const changed = appended(signed(), { objects: [[contents, '<< /Length 1 >>\nstream\nn\nendstream']] });
    const verdict = await verdictOn(changed);
    expect(codes(verdict)).toEqual(expect.arrayContaining(['page-changed', 'revision-without-signature']));
  });

  it('is refused when its own box is given another look after it', async () => {
    const pdf = signed();
    const look = nextNumber(report) + 2;
    const verdict = await verdictOn(
      appended(pdf, { objects: [[look, sourceOf(pdf, look).replace('Karin', 'Maria')]] }),
    );
    expect(verdict.verdict).toBe('invalid');
  });

  it('is refused when one of us signs after it', async () => {
    const outside = externallySigned(shop, cutTo(report, 2));
    const verdict = await verdictOn(await signedReport(outside, 'employee', by.employee));
    expect(codes(verdict)).toEqual(expect.arrayContaining(['revision-without-signature', 'field-changed']));
  });

  it('is refused when none of us has signed', async () => {
    const verdict = await verdictOn(externallySigned(shop, aReportOf(await coSignedChain(by))));
    expect(codes(verdict)).toContain('unsigned');
    expect(verdict.verdict).toBe('invalid');
  });

  it('never says more or other than it did, wherever a byte is another', async () => {
    const pdf = signed();
    const sound = await verdictOn(pdf);
    const random = seededRandom(310);
    const changedMeaning: number[] = [];
    for (let round = 0; round < 300; round += 1) {
      const at = report.length - 200 + random(pdf.length - report.length + 200);
      const verdict = await verdictOn(pdf.with(at, (pdf[at] ?? 0) ^ (1 + random(255))));
      const isRefused = verdict.verdict === 'invalid' || verdict.verdict === 'unreadable';
      if (!isRefused && JSON.stringify(verdict) !== JSON.stringify(sound)) changedMeaning.push(at);
    }
    expect(changedMeaning).toEqual([]);
  }, 120_000);
});

describe('An e-signature in a form that is not read here', () => {
  const dictionary = '<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>';

  it.each<[string, () => Uint8Array]>([
    ['a cross-reference stream', () => savedWithStream(report, [[free, dictionary]])],
    [
      'two such saves',
      () => savedWithStream(savedWithStream(report, [[free, dictionary]]), [[free + 3, '<< >>']]),
    ],
    ['such a save after one that is read', () => savedWithStream(signed(), [[free, dictionary]])],
    [
      'a key on another curve',
      () => {
        aCertificate(shop, { name: 'wide', subject: '/CN=Vid', key: 'P-521', extensions: personExtensions });
        return signed({ by: 'wide' });
      },
    ],
    ['a digest of the past', () => signed({ options: ['-md', 'sha1'] })],
    ['a time stamp over the document', () => signed({ subFilter: 'ETSI.RFC3161' })],
    ['lengths that are left open', () => signed({ cms: () => Uint8Array.of(0x30, 0x80, 0, 0, 0, 0) })],
  ])('is said to be so: %s', async (_, make) => {
    const verdict = await verdictOn(make());
    expect(codes(verdict)).toEqual(['external-form-unread']);
    expect(verdict.verdict).toBe('unreadable');
    expect(verdict.external).toEqual([]);
  });

  it('is a forgery all the same when the report before it was changed', async () => {
    const changed = bytesOf(latin1(report).replace('/Title (Distansrond)', '/Title (Distansrund)'));
    const verdict = await verdictOn(savedWithStream(changed, [[free, dictionary]]));
    expect(codes(verdict)).toEqual(['xref-not-classic']);
    expect(verdict.verdict).toBe('invalid');
  });

  it('is a forgery all the same when it passes over a save of ours', async () => {
    const reading = readPdf(report);
    const table = reading.ok ? reading.file.revisions[2]?.xref : undefined;
    const verdict = await verdictOn(savedWithStream(report, [[free, dictionary]], table));
    expect(codes(verdict)).toEqual(['xref-not-classic']);
  });

  it('is a change like any other when nothing in it calls itself a signature', async () => {
    const verdict = await verdictOn(
      savedWithStream(report, [[contents, '<< /Length 0 >>\nstream\n\nendstream']]),
    );
    expect(codes(verdict)).toEqual(['xref-not-classic']);
  });
});
