// Every known way to make a signed PDF say something else, as data: what is done, and the code it must be refused with.
// Classes and names after pdf-insecurity.org (USF, ISA, SWA, shadow attacks, certification attacks).
import { deflateSync } from 'node:zlib';
import type { Envelope } from '../../src/domain/chain/link.ts';
import type { Identity } from '../../src/ports/people.ts';
import type { Authorities, Verdict } from '../../src/ports/verifying.ts';
import type { VerdictCode } from '../../src/verifying/verdictCodes.ts';
import { says } from './aChain.ts';
import type { BasePdfOptions } from './basePdf.ts';
import {
  appended,
  bytesOf,
  cutTo,
  latin1,
  patched,
  relaid,
  signedWithTrick,
  sourceOf,
  type Trick,
} from './pdfForgery.ts';
import { anIdentity } from './signatures.ts';
import { anEnvelope, aReportOf, attachmentOf, type People, signedReport } from './signedReport.ts';

export interface Target {
  readonly by: People;
  readonly chain: readonly Envelope[];
  /** Unsigned. */
  readonly base: Uint8Array;
  /** Signed by the manager, then the employee. */
  readonly two: Uint8Array;
  /** Signed by all three. */
  readonly full: Uint8Array;
  /** An organisation, and the manager’s key under certificates by it and by another of its name. */
  readonly trust: {
    readonly authorities: Authorities;
    readonly issued: Identity;
    readonly revoked: Identity;
    readonly lookAlike: Identity;
  };
}

export interface Attack {
  readonly title: string;
  readonly code: VerdictCode;
  /** Without it, `invalid`. */
  readonly verdict?: Verdict['verdict'];
  make(target: Target): Uint8Array | Promise<Uint8Array>;
}

// Numbers of the objects in the hand-written base; see basePdf.ts.
const catalog = 1;
const page = 3;
const contents = 4;
const font = 5;
const structure = 7;
const attachment = 8;
const details = 10;
const employeeLook = 12;
const managerField = 13;
const representativeField = 15;
/** The manager's signature comes first and takes the next free number. */
const managerSignature = 17;
const managerLook = 18;
const free = 30;
/** The curve's object identifier in a certificate. */
const p256 = Buffer.from('2a8648ce3d030107', 'hex');

const drawing = (operators: string) => new Uint8Array(deflateSync(Buffer.from(operators, 'latin1')));

/** Content as it was, with one key replaced or added in the dictionary. */
const withEntry = (source: string, entry: string) => source.replace('<<', `<<\n${entry}`);

const added =
  (objects: readonly (readonly [number, string])[], more = {}) =>
  ({ full }: Target) =>
    appended(full, { objects, ...more });

const changed =
  (number: number, change: (source: string) => string) =>
  ({ full }: Target) =>
    appended(full, { objects: [[number, change(sourceOf(full, number))]] });

/** The manager signs with a real key what our signer would never write. */
const tricked =
  (trick: Trick) =>
  ({ base, by }: Target) =>
    signedWithTrick(base, 'manager', by.manager, trick);

const swapped = (from: string, to: string) =>
  tricked({ edit: (text) => latin1(patched(bytesOf(text), from, to)) });

/** Puts something else where the last signature is, of the same length. */
const inLastHole =
  (change: (hole: string) => string) =>
  ({ full }: Target) => {
    const text = latin1(full);
    const start = text.lastIndexOf('/Contents <') + '/Contents '.length;
    const end = text.indexOf('>', start) + 1;
    return bytesOf(text.slice(0, start) + change(text.slice(start, end)) + text.slice(end));
  };

/** The hand-written base otherwise, with a sound signature on it. */
const relaidBase =
  (change: (text: string) => string) =>
  ({ base, by }: Target) =>
    signedReport(relaid(base, change), 'manager', by.manager);

/** A base prepared by whoever signs first, with a sound signature on it. */
const prepared =
  (options: BasePdfOptions) =>
  async ({ chain, by }: Target) =>
    signedReport(aReportOf(chain, options), 'manager', by.manager);

export const fileAttacks: readonly Attack[] = [
  {
    title: 'bytes before the header',
    code: 'leading-junk',
    make: ({ full }) => bytesOf(`junk\n${latin1(full)}`),
  },
  {
    title: 'a comment after the end',
    code: 'content-after-end',
    make: ({ full }) => bytesOf(`${latin1(full)}% more\n`),
  },
  {
    title: 'blank lines after the end',
    code: 'content-after-end',
    make: ({ full }) => bytesOf(`${latin1(full)}\n\n`),
  },
  {
    title: 'a picture that is a PDF as well (polyglot)',
    code: 'leading-junk',
    make: ({ full }) => bytesOf(`GIF89a/*${latin1(full)}`),
  },
  {
    title: 'a web page that is a PDF as well (polyglot)',
    code: 'leading-junk',
    make: ({ full }) => bytesOf(`<script>alert(1)</script><!--${latin1(full)}`),
  },
  {
    title: 'an archive that is a PDF as well (polyglot)',
    code: 'content-after-end',
    make: ({ full }) => bytesOf(`${latin1(full)}PK\x05\x06${'\0'.repeat(18)}`),
  },
  {
    title: 'more than fifty saves',
    code: 'too-many',
    make: ({ full }) => {
      let pdf = full;
      for (let save = 0; save < 50; save += 1) pdf = appended(pdf, { objects: [[free + save, '<< >>']] });
      return pdf;
    },
  },
  {
    title: 'lists in lists in lists',
    code: 'too-deep',
    make: added([[free, `${'['.repeat(5000)}${']'.repeat(5000)}`]]),
  },
  {
    title: 'lists that never close',
    code: 'too-deep',
    make: added([[free, '<< /A '.repeat(20_000)]]),
  },
  {
    title: 'encryption by a later save',
    code: 'trailer-changed',
    make: added([[free, '<< >>']], { trailer: '/Encrypt << /Filter /Standard >>\n' }),
  },
  { title: 'the end cut off', code: 'end-missing', make: ({ full }) => full.slice(0, full.length - 1200) },
  {
    title: 'a second end without a table',
    code: 'xref-not-classic',
    make: ({ full }) => bytesOf(`${latin1(full)}startxref\n9\n%%EOF\n`),
  },
  {
    title: 'bytes between objects that no table lists',
    code: 'stray-bytes',
    make: ({ full }) => bytesOf(latin1(appended(full, { objects: [[free, '<< >>']], hidden: '(hidden)\n' }))),
  },
  {
    title: 'an object freed',
    code: 'object-freed',
    make: added([[free, '<< >>']], { xref: `${page} 1\n0000000000 00001 f \n` }),
  },
  {
    title: 'a key twice in a dictionary',
    code: 'duplicate-key',
    make: changed(page, (source) => withEntry(source, '/Contents 5 0 R')),
  },
  {
    title: 'a key twice, once with an escaped letter',
    code: 'duplicate-key',
    make: changed(page, (source) => withEntry(source, '/#43ontents 5 0 R')),
  },
  {
    title: 'a cross-reference stream',
    code: 'xref-not-classic',
    make: ({ full }) => bytesOf(latin1(full).replace(/startxref\n\d+\n%%EOF\n$/, 'startxref\n15\n%%EOF\n')),
  },
  {
    title: 'an object that does not end',
    code: 'object-malformed',
    make: ({ full }) => patched(full, 'endobj', 'endobx'),
  },
  {
    title: 'an end that is spelled otherwise',
    code: 'trailer-malformed',
    make: ({ full }) => bytesOf(latin1(full).replace(/%%EOF\n$/, '%%EOG\n')),
  },
  {
    title: 'a hybrid table',
    code: 'xref-not-classic',
    make: added([[free, '<< >>']], { trailer: '/XRefStm 15\n' }),
  },
  {
    title: 'a table that points into an older save',
    code: 'xref-malformed',
    make: ({ full }) =>
      bytesOf(
        latin1(appended(full, { objects: [[page, sourceOf(full, page)]] })).replace(
          /xref\n3 1\n\d{10}/,
          'xref\n3 1\n0000000015',
        ),
      ),
  },
  {
    title: 'a table that is its own predecessor',
    code: 'prev-broken',
    make: ({ full }) =>
      bytesOf(
        latin1(full).replace(
          /\/Prev \d+\n>>\nstartxref\n(\d+)\n%%EOF\n$/,
          '/Prev $1\n>>\nstartxref\n$1\n%%EOF\n',
        ),
      ),
  },
];

export const revisionAttacks: readonly Attack[] = [
  {
    title: 'another text on the page (ISA)',
    code: 'page-changed',
    make: ({ full }) =>
      appended(full, { objects: [[contents, '<< /Length 6 >>\nstream\nBT ET\n\nendstream']] }),
  },
  {
    title: 'another page size',
    code: 'page-changed',
    make: changed(page, (source) => source.replace('841.89', '100.00')),
  },
  {
    title: 'another font',
    code: 'page-changed',
    make: changed(font, (source) => source.replace('Helvetica', 'Symbol')),
  },
  {
    title: 'an annotation added to the page (EAA)',
    code: 'annotation-added',
    make: added([[free, '<< /Type /Annot /Subtype /FreeText /Rect [0 0 500 500] /Contents (nej) >>']]),
  },
  {
    title: 'a stamp laid over a signature (EAA)',
    code: 'page-changed',
    make: ({ full }) =>
      appended(full, {
        objects: [
          [page, sourceOf(full, page).replace('/Annots [', `/Annots [${free} 0 R `)],
          [free, '<< /Type /Annot /Subtype /Stamp /Rect [219 480 377 620] >>'],
        ],
      }),
  },
  {
    title: 'what an archive keeps for validation (DSS)',
    code: 'catalog-changed',
    make: ({ full }) =>
      appended(full, {
        objects: [
          [catalog, withEntry(sourceOf(full, catalog), `/DSS ${free} 0 R`)],
          [free, '<< /Type /DSS /Certs [] >>'],
        ],
      }),
  },
  {
    title: 'layers by a later save (OCG)',
    code: 'catalog-changed',
    make: changed(catalog, (source) => withEntry(source, '/OCProperties << /OCGs [] /D << >> >>')),
  },
  {
    title: 'other metadata',
    code: 'document-details-changed',
    make: async ({ chain, by }) => {
      const metadata = (words: string) =>
        `<<\n/Type /Metadata\n/Subtype /XML\n/Length ${words.length}\n>>\nstream\n${words}\nendstream`;
      const base = aReportOf(chain, {
        catalogExtra: '/Metadata 17 0 R\n',
        extraAnnotations: [metadata('<x>Distansrond</x>')],
      });
      const signed = await signedReport(base, 'manager', by.manager);
      return appended(signed, { objects: [[17, metadata('<x>Godkand</x>')]] });
    },
  },
  {
    title: 'a field added (SSA)',
    code: 'field-added',
    make: added([[free, '<< /Type /Annot /Subtype /Widget /FT /Sig /T (witness) /Rect [0 0 9 9] >>']]),
  },
  {
    title: 'a new look for a signed field',
    code: 'signed-field-changed',
    make: ({ full }) =>
      appended(full, {
        objects: [[managerLook, sourceOf(full, managerLook).replace('/FormType', '/FormTypo')]],
      }),
  },
  {
    title: 'another appearance for a signed field',
    code: 'signed-field-changed',
    make: changed(managerField, (source) =>
      source.replace(/\/AP << .*? >>/, `/AP << /N ${employeeLook} 0 R >>`),
    ),
  },
  {
    title: 'a signature deleted from its field',
    code: 'signed-field-changed',
    make: changed(managerField, (source) => source.replace(/\/V \d+ 0 R/, '')),
  },
  {
    title: 'a signature copied into another field',
    code: 'revision-without-signature',
    make: ({ two }) =>
      appended(two, {
        objects: [
          [
            representativeField,
            `${sourceOf(two, representativeField).replace(/>>$/, '')}/V ${managerSignature} 0 R\n>>`,
          ],
        ],
      }),
  },
  {
    title: 'an open field moved',
    code: 'field-changed',
    make: ({ two }) =>
      appended(two, {
        objects: [
          [representativeField, sourceOf(two, representativeField).replace('/Rect [381', '/Rect [300')],
        ],
      }),
  },
  {
    title: 'a signature dictionary replaced',
    code: 'signature-replaced',
    make: changed(managerSignature, (source) => source.replace('Karin', 'Maria')),
  },
  {
    title: 'other document details',
    code: 'document-details-changed',
    make: changed(details, (source) => source.replace('Distansrond', 'Godkand')),
  },
  {
    title: 'an action on opening',
    code: 'catalog-changed',
    make: changed(catalog, (source) =>
      withEntry(source, '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
    ),
  },
  {
    title: 'another root',
    code: 'root-swapped',
    make: ({ full }) =>
      appended(full, { objects: [[free, sourceOf(full, catalog)]], root: `/Root ${free} 0 R` }),
  },
  {
    title: 'another attachment',
    code: 'attachment-changed',
    make: ({ full }) =>
      appended(full, {
        objects: [
          [attachment, '<< /Type /EmbeddedFile /Params << /Size 2 >> /Length 2 >>\nstream\n{}\nendstream'],
        ],
      }),
  },
  {
    title: 'another structure for those who listen',
    code: 'object-changed',
    make: changed(structure, (source) => source.replace('/S /P', '/S /H1')),
  },
  {
    title: 'an object that nobody points at',
    code: 'object-added',
    make: added([[free, '<< /Type /Whatever >>']]),
  },
  {
    title: 'a save that changes nothing',
    code: 'revision-without-signature',
    make: added([[page, '<< >>']]),
  },
  {
    title: 'an entry in the trailer',
    code: 'trailer-changed',
    make: added([[free, '<< >>']], { trailer: '/Extra (x)\n' }),
  },
  {
    title: 'a signature that also changes the page',
    code: 'page-changed',
    make: async ({ base, by }) =>
      signedReport(
        appended(base, { objects: [[contents, '<< /Length 1 >>\nstream\nn\nendstream']] }),
        'manager',
        by.manager,
      ),
  },
];

export const signatureAttacks: readonly Attack[] = [
  {
    title: 'no ByteRange (USF)',
    code: 'byte-range-malformed',
    make: swapped('/ByteRange [', '/Location  ['),
  },
  {
    title: 'a null ByteRange (USF)',
    code: 'byte-range-malformed',
    make: tricked({
      edit: (text) =>
        text.replace(/\/ByteRange \[[^\]]*\]/, (range) => '/ByteRange null'.padEnd(range.length)),
    }),
  },
  {
    title: 'a ByteRange of zeros (USF)',
    code: 'byte-range-gap',
    make: tricked({
      edit: (text) =>
        text.replace(/\/ByteRange \[[^\]]*\]/, (range) => '/ByteRange [0 0 0 0]'.padEnd(range.length)),
    }),
  },
  {
    title: 'a negative ByteRange (USF)',
    code: 'byte-range-gap',
    make: tricked({ edit: (text) => text.replace(/(\/ByteRange \[0) \d/, '$1 -') }),
  },
  {
    title: 'a ByteRange of six numbers',
    code: 'byte-range-malformed',
    make: tricked({
      edit: (text) =>
        text.replace(/\/ByteRange \[[^\]]*\] {4}/, (range) =>
          `${range.trimEnd().slice(0, -1)} 0 0]`.padEnd(range.length),
        ),
    }),
  },
  {
    title: 'a null Contents (USF)',
    code: 'contents-malformed',
    make: inLastHole((hole) => 'null'.padEnd(hole.length)),
  },
  {
    title: 'an empty Contents (USF)',
    code: 'byte-range-gap',
    make: inLastHole((hole) => '<>'.padEnd(hole.length)),
  },
  {
    title: 'another range in place of the zeros after the signature (SWA)',
    code: 'duplicate-key',
    make: inLastHole((hole) => {
      const cms = hole.replace(/(00)+>$/, '');
      return `${cms}>\n/ByteRange [0 1 2 3]`.padEnd(hole.length);
    }),
  },
  {
    title: 'objects and a table in place of the zeros after the signature (SWA)',
    code: 'stray-bytes',
    make: inLastHole((hole) => {
      const cms = hole.replace(/(00)+>$/, '');
      const forged = `>\n>>\nendobj\n${page} 0 obj\n<< /Type /Page >>\nendobj\n${free} 0 obj\n<<\n`;
      return `${cms}${forged}`.padEnd(hole.length);
    }),
  },
  {
    title: 'the second signed part moved towards the end (SWA)',
    code: 'xref-not-classic',
    make: ({ full }) => {
      const text = latin1(full);
      const end = text.indexOf('>', text.lastIndexOf('/Contents <')) + 1;
      return bytesOf(`${text.slice(0, end)}\n${page} 0 obj\n<< >>\nendobj\n${text.slice(end)}`);
    },
  },
  { title: 'no Contents (USF)', code: 'contents-malformed', make: swapped('/Contents <', '/Location <') },
  {
    title: 'another SubFilter (USF)',
    code: 'signature-dictionary',
    make: swapped('/ETSI.CAdES.detached', '/adbe.pkcs7.detached'),
  },
  {
    title: 'another Filter (USF)',
    code: 'signature-dictionary',
    make: swapped('/Adobe.PPKLite', '/Adobe.PPKMine'),
  },
  {
    title: 'an unknown key in the signature',
    code: 'signature-dictionary',
    make: swapped('/Reason ', '/Rea5on '),
  },
  {
    title: 'a time that no calendar has',
    code: 'signature-dictionary',
    make: tricked({ edit: (text) => text.replace(/\/M \(D:\d{8}/, '/M (D:20261397') }),
  },
  {
    title: 'a gap larger than the hole (SWA)',
    code: 'byte-range-gap',
    make: tricked({
      edit: (text) =>
        text.replace(
          /(\/ByteRange \[0 \d+ \d+)(\d) /,
          (_, start: string, last: string) => `${start}${(Number(last) + 1) % 10} `,
        ),
    }),
  },
  {
    title: 'a range that stops before the end',
    code: 'byte-range-short',
    make: tricked({
      edit: (text) =>
        text.replace(
          /(\/ByteRange \[0 \d+ \d+ )(\d)/,
          (_, start: string, first: string) => `${start}${first === '1' ? 2 : Number(first) - 1}`,
        ),
    }),
  },
  {
    title: 'bytes in the hole after the signature',
    code: 'contents-malformed',
    make: tricked({ cms: (cms) => Uint8Array.from([...cms, 0, 65, 66]) }),
  },
  {
    title: 'upper-case digits in the hole',
    code: 'contents-malformed',
    make: ({ full }) =>
      bytesOf(
        latin1(full).replace(
          /\/Contents <[0-9a-f]{200}/,
          (text) => `/Contents <${text.slice(11).toUpperCase()}`,
        ),
      ),
  },
  {
    title: 'zeros for a signature (USF)',
    code: 'cms-malformed',
    make: ({ full }) =>
      bytesOf(
        latin1(full).replace(/\/Contents <[0-9a-f]+/, (text) => `/Contents <${'0'.repeat(text.length - 11)}`),
      ),
  },
  {
    title: 'one letter of the reason changed',
    code: 'digest-mismatch',
    make: ({ full }) => patched(full, '/Reason <feff0047', '/Reason <feff0048'),
  },
  {
    title: 'one digit of the time changed',
    code: 'digest-mismatch',
    make: ({ full }) => bytesOf(latin1(full).replace(/\/M \(D:\d{4}/, '/M (D:2020')),
  },
  {
    title: "a sound signature's value changed",
    code: 'signature-mismatch',
    make: tricked({ cms: (cms) => cms.with(-1, (cms.at(-1) ?? 0) ^ 1) }),
  },
  {
    title: 'a certificate in another name for the same key',
    code: 'certificate-substituted',
    make: async ({ base, by }) => {
      const name = Buffer.from('Karin Öberg');
      const other = Buffer.from(by.manager.certificate);
      for (let at = other.indexOf(name); at >= 0; at = other.indexOf(name, at + 1))
        other.write('Maria Öberg', at);
      const swap = (cms: Uint8Array) => {
        const carried = Buffer.from(cms);
        for (let at = carried.indexOf(name); at >= 0; at = carried.indexOf(name, at + 1))
          carried.write('Maria Öberg', at);
        return new Uint8Array(carried);
      };
      return signedWithTrick(base, 'manager', by.manager, { cms: swap });
    },
  },
  {
    title: 'a certificate for a key on another curve',
    code: 'certificate-malformed',
    make: tricked({ cms: (cms) => cms.with(Buffer.from(cms).indexOf(p256) + p256.length - 1, 0x08) }),
  },
  {
    title: 'a certificate that its own key did not sign',
    code: 'certificate-forged',
    make: ({ base, by }) => {
      const certificate = by.manager.certificate.with(-1, (by.manager.certificate.at(-1) ?? 0) ^ 1);
      return signedWithTrick(base, 'manager', by.manager, { certificate });
    },
  },
  {
    title: 'a name that is not the certificate’s',
    code: 'name-mismatch',
    make: tricked({ name: 'Maria Öberg' }),
  },
  {
    title: 'text in the signature’s look',
    code: 'appearance-deceptive',
    make: tricked({ appearance: drawing('BT /F1 12 Tf (Nej) Tj ET\n') }),
  },
  {
    title: 'a picture in the signature’s look',
    code: 'appearance-deceptive',
    make: tricked({ appearance: drawing('q 100 0 0 100 0 0 cm /Im1 Do Q\n') }),
  },
  {
    title: 'a box that is larger than its field',
    code: 'appearance-deceptive',
    make: tricked({
      edit: (text) =>
        text.replace(/\/BBox \[0 0 158 140\](?=\n\/Resources << >>\n\/Filter)/, '/BBox [0 0 958 940]'),
    }),
  },
];

export const baseAttacks: readonly Attack[] = [
  {
    title: 'an action on opening',
    code: 'active-content',
    make: prepared({ catalogExtra: '/OpenAction << /S /URI /URI (https://example.org) >>\n' }),
  },
  {
    title: 'scripts by name',
    code: 'active-content',
    make: prepared({ catalogExtra: '/URI << /JavaScript << /Names [] >> >>\n' }),
  },
  {
    title: 'actions of the document',
    code: 'active-content',
    make: prepared({ catalogExtra: '/AA << >>\n' }),
  },
  {
    title: 'a form of another kind (XFA)',
    code: 'active-content',
    make: relaidBase((text) => text.replace('/SigFlags 3', '/SigFlags 3 /XFA [(x) 9 0 R]')),
  },
  {
    title: 'actions of a field',
    code: 'active-content',
    make: relaidBase((text) => text.replace('/TU (Underskrift)', '/TU (Underskrift)\n/AA << >>')),
  },
  {
    title: 'a field to be filled with other text later (shadow replace)',
    code: 'annotation-unexpected',
    make: prepared({
      extraAnnotations: ['<< /Type /Annot /Subtype /Widget /FT /Tx /T (sum) /V (1000) /Rect [0 0 99 99] >>'],
    }),
  },
  {
    title: 'a picture laid over the page, to be taken away later (shadow hide)',
    code: 'annotation-unexpected',
    make: prepared({
      extraAnnotations: ['<< /Type /Annot /Subtype /Square /Rect [0 0 595 842] /IC [1 1 1] >>'],
    }),
  },
  {
    title: 'a page kept out of sight, to be shown later (shadow hide and replace)',
    code: 'unreachable-object',
    make: relaidBase((text) =>
      text
        .replace('\nxref\n0 17', `\n17 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n\nxref\n0 18`)
        .replace('trailer\n', '0000000000 00000 n \ntrailer\n')
        .replace('/Size 17', '/Size 18'),
    ),
  },
  {
    title: 'content in a layer (OCG)',
    code: 'optional-content',
    make: relaidBase((text) => text.replace('/Tabs /S', '/Tabs /S\n/OC << /Type /OCMD >>')),
  },
  {
    title: 'two attachments with one name',
    code: 'attachment-unexpected',
    make: relaidBase((text) =>
      text.replace(/\/Names \[(\(.*?\) \d+ 0 R)\]/, (_, entry: string) => `/Names [${entry} ${entry}]`),
    ),
  },
  {
    title: 'attachments in a tree of names',
    code: 'attachment-unexpected',
    make: relaidBase((text) => text.replace('/EmbeddedFiles <<', '/EmbeddedFiles << /Kids [9 0 R]')),
  },
  {
    title: 'layers',
    code: 'optional-content',
    make: prepared({ catalogExtra: '/OCProperties << /OCGs [] /D << >> >>\n' }),
  },
  {
    title: 'a catalog key of no use',
    code: 'catalog-unexpected',
    make: prepared({ catalogExtra: '/Perms << >>\n' }),
  },
  {
    title: 'a note',
    code: 'annotation-unexpected',
    make: prepared({
      extraAnnotations: ['<< /Type /Annot /Subtype /FreeText /Rect [0 0 99 99] /Contents (x) >>'],
    }),
  },
  {
    title: 'a file on the page',
    code: 'annotation-unexpected',
    make: prepared({ extraAnnotations: ['<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] >>'] }),
  },
  {
    title: 'a stamp without its type',
    code: 'annotation-unexpected',
    make: prepared({ extraAnnotations: ['<< /Subtype /Stamp /Rect [0 0 99 99] >>'] }),
  },
  {
    title: 'a link that runs a program',
    code: 'active-content',
    make: prepared({
      extraAnnotations: ['<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (x.exe) >> >>'],
    }),
  },
  {
    title: 'a link that leads to a script',
    code: 'active-content',
    make: prepared({
      extraAnnotations: [
        '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>',
      ],
    }),
  },
  {
    title: 'a link that leads to a file on the reader’s machine',
    code: 'active-content',
    make: prepared({
      extraAnnotations: [
        '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (file:///c:/windows) >> >>',
      ],
    }),
  },
  {
    title: 'a link whose action leads to another',
    code: 'active-content',
    make: prepared({
      extraAnnotations: [
        '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org) /Next << /S /Launch >> >> >>',
      ],
    }),
  },
  {
    title: 'a program named in an object of its own',
    code: 'active-content',
    make: prepared({
      extraAnnotations: [
        '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A 18 0 R >>',
        '<< /S /Launch /F (x.exe) >>',
      ],
    }),
  },
  {
    title: 'a second file, named nowhere but on the page',
    code: 'attachment-unexpected',
    make: prepared({
      extraAnnotations: ['<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /AF [<< /EF << /F 8 0 R >> >>] >>'],
    }),
  },
  {
    title: 'a form that sends itself',
    code: 'active-content',
    make: prepared({
      extraAnnotations: [
        '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /Type /Action /S /SubmitForm >> >>',
      ],
    }),
  },
  {
    title: 'a reference for a later save to fill',
    code: 'dangling-reference',
    make: prepared({ extraAnnotations: ['<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Popup 99 0 R >>'] }),
  },
  {
    title: 'encryption',
    code: 'encrypted',
    make: ({ base, by }) =>
      signedReport(bytesOf(latin1(base).replace('/ID [', '/Encrypt << >>\n/ID [')), 'manager', by.manager),
  },
  {
    title: 'a form with a key of no use',
    code: 'form-unexpected',
    make: ({ base, by }) => signedReport(patched(base, '/SigFlags', '/Flagging'), 'manager', by.manager),
  },
  {
    title: 'a field filled before anyone signed',
    code: 'field-prefilled',
    make: ({ base, by }) =>
      signedReport(patched(base, '/TU (Underskrift)', '/V 9 0 R'.padEnd(17)), 'manager', by.manager),
  },
  {
    title: 'objects kept for later',
    code: 'unreachable-object',
    make: ({ base, by }) =>
      signedReport(patched(base, '/StructTreeRoot 6 0 R', ' '.repeat(21)), 'manager', by.manager),
  },
  {
    title: 'a form that draws itself anew',
    code: 'active-content',
    make: ({ base, by }) =>
      signedReport(patched(base, '/DisplayDocTitle', '/NeedAppearances'), 'manager', by.manager),
  },
];

export const peopleAttacks: readonly Attack[] = [
  { title: 'every signature cut away', code: 'unsigned', make: ({ full }) => cutTo(full, 1) },
  {
    title: 'somebody else in the manager’s field',
    code: 'wrong-signer',
    make: async ({ base }) => signedReport(base, 'manager', await anIdentity('manager')),
  },
  {
    title: 'somebody else in the employee’s field, under the same name',
    code: 'wrong-signer',
    make: async ({ two, by }) =>
      signedReport(cutTo(two, 2), 'employee', { ...by.employee, ...(await anIdentity('employee')) }),
  },
  {
    title: 'the manager in the representative’s field',
    code: 'same-key-twice',
    make: ({ two, by }) => signedReport(two, 'safetyRepresentative', by.manager, { name: 'Karin Öberg' }),
  },
  {
    title: 'a certificate by another authority of the same name (look-alike)',
    code: 'certificate-forged',
    make: ({ base, trust }) => signedReport(base, 'manager', trust.lookAlike),
  },
  {
    title: 'a certificate that its authority has revoked',
    code: 'key-revoked',
    verdict: 'warning',
    make: ({ base, trust }) => signedReport(base, 'manager', trust.revoked),
  },
  {
    title: 'a time from before the certificate',
    code: 'certificate-not-valid-then',
    verdict: 'warning',
    make: ({ base, by }) => signedReport(base, 'manager', by.manager, { at: '2020-01-01T08:00:00Z' }),
  },
  {
    title: 'a time to come',
    code: 'time-ahead',
    verdict: 'warning',
    make: ({ base, by }) => signedReport(base, 'manager', by.manager, { at: '2027-06-01T08:00:00Z' }),
  },
  {
    title: 'the last signatures cut away (rollback)',
    code: 'signatures-missing',
    verdict: 'warning',
    make: ({ full }) => cutTo(full, 2),
  },
  {
    title: 'the employee before the manager',
    code: 'manager-not-first',
    make: ({ base, by }) => signedWithTrick(base, 'employee', by.employee, {}),
  },
  {
    title: 'a chain with another employee’s assessment',
    code: 'wrong-signer',
    make: async ({ by }) => {
      const other = await anIdentity('employee', 'Sara Holm');
      const author = {
        name: 'Sara Holm',
        unit: '',
        role: 'employee',
        fingerprint: other.fingerprint,
      } as const;
      const assessed = await anEnvelope(says.assesses(), 'employee', other, [], { author });
      const chain = [assessed, await anEnvelope(says.reviews(), 'manager', by.manager, [assessed])];
      const signed = await signedReport(aReportOf(chain), 'manager', by.manager);
      return signedReport(signed, 'employee', by.employee);
    },
  },
];

export const chainAttacks: readonly Attack[] = [
  {
    title: 'no chain',
    code: 'attachment-unexpected',
    make: prepared({ attachmentName: 'anything-at-all-else.json' }),
  },
  {
    title: 'no list of attachments',
    code: 'attachment-missing',
    make: ({ base, by }) =>
      signedReport(patched(base, '/EmbeddedFiles', '/EmbeddedFilms'), 'manager', by.manager),
  },
  {
    title: 'an attachment that is no chain',
    code: 'chain-malformed',
    make: prepared({ attachment: bytesOf('{"format":"distansrond-chain-x"}') }),
  },
  {
    title: 'a key twice in the chain',
    code: 'chain-malformed',
    make: prepared({ attachment: bytesOf('{"format":"distansrond-chain","v":1,"v":1}') }),
  },
  {
    title: 'a chain of a later format',
    code: 'newer-than-this-app',
    verdict: 'unreadable',
    make: prepared({ attachment: bytesOf('{"format":"distansrond-chain","v":2}') }),
  },
  { title: 'an empty chain', code: 'chain-empty', make: ({ by }) => signedChain([], by) },
  {
    title: 'a statement left out',
    code: 'chain-unknown-predecessor',
    make: ({ chain, by }) => signedChain(chain.slice(1), by),
  },
  {
    title: 'only the self-assessment',
    code: 'report-does-not-match',
    make: ({ chain, by }) => signedChain(chain.slice(0, 1), by),
  },
  {
    title: 'a review of nothing',
    code: 'report-does-not-match',
    make: async ({ by }) => signedChain([await anEnvelope(says.reviews(), 'manager', by.manager)], by),
  },
  {
    title: 'a review of what was returned and not stated again',
    code: 'report-does-not-match',
    make: async ({ chain, by }) => {
      const [assessed = ''] = chain;
      const returned = await anEnvelope(says.returns(), 'manager', by.manager, [assessed]);
      const before = [assessed, returned];
      return signedChain([...before, await anEnvelope(says.reviews(), 'manager', by.manager, before)], by);
    },
  },
  {
    title: 'a statement twice',
    code: 'chain-duplicate',
    make: ({ chain, by }) => signedChain([...chain, ...chain.slice(1)], by),
  },
  {
    title: 'a statement with a changed letter',
    code: 'statement-signature',
    make: ({ chain, by }) => signedChain([tampered(chain[0] ?? ''), ...chain.slice(1)], by),
  },
  {
    title: 'pages made for another chain',
    code: 'checksum-not-printed',
    make: prepared({ pageText: `Kontrollsumma ${'9c4e 17a2 d05b 8f36 '.repeat(4)}` }),
  },
  {
    title: 'a statement that is none',
    code: 'statement-damaged',
    make: ({ chain, by }) => signedChain([...chain, 'a.b.c'], by),
  },
  {
    title: 'a statement out of its order',
    code: 'chain-wrong-sequence',
    make: (target) => signedReview(target, { seq: 5 }),
  },
  {
    title: 'a review on another checklist',
    code: 'chain-wrong-checklist',
    make: (target) =>
      signedReview(target, {
        checklist: { id: 'individual', version: 1, language: 'sv', digest: 'd'.repeat(64) },
      }),
  },
  {
    title: 'a review by the representative',
    code: 'chain-wrong-role',
    make: (target) => signedReview(target, {}, 'safetyRepresentative'),
  },
  {
    title: 'a review that the employee signed',
    code: 'chain-wrong-author',
    make: async ({ chain, by }) => {
      const author = {
        name: 'Maja Lindqvist',
        unit: '',
        role: 'manager',
        fingerprint: by.employee.fingerprint,
      } as const;
      const before = chain.slice(0, 1);
      return signedChain(
        [...before, await anEnvelope(says.reviews(), 'manager', by.employee, before, { author })],
        by,
      );
    },
  },
  {
    title: 'a chain of another assessment',
    code: 'chain-wrong-assessment',
    make: async ({ chain, by }) => signedChain(chain, by, '22222222-2222-4222-8222-222222222222'),
  },
];

/** A report of the employee's assessment and a review that is not as it should be. */
async function signedReview(
  { chain, by }: Target,
  changes: Parameters<typeof anEnvelope>[4],
  role: 'manager' | 'safetyRepresentative' = 'manager',
): Promise<Uint8Array> {
  const before = chain.slice(0, 1);
  return signedChain([...before, await anEnvelope(says.reviews(), role, by[role], before, changes)], by);
}

async function signedChain(
  envelopes: readonly Envelope[],
  by: People,
  assessment?: string,
): Promise<Uint8Array> {
  return signedReport(
    aReportOf(envelopes, { attachment: attachmentOf(envelopes, assessment) }),
    'manager',
    by.manager,
  );
}

/** One letter of what was said, well inside the payload. */
export function tampered(envelope: Envelope): Envelope {
  const [header = '', payload = '', signature = ''] = envelope.split('.');
  const text = Buffer.from(payload, 'base64url').toString('utf8').replace('Köksstol', 'Köksbord');
  return [header, Buffer.from(text).toString('base64url'), signature].join('.');
}
