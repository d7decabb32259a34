// The whole table: every known class of attack on a signed PDF, what is done, and the code it is refused or told with. The
// attacks themselves are made and judged in pdfAttacks.test.ts, or in the file that the line names.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { VerdictCode } from '../../src/verifying/verdictCodes.ts';
import {
  type Attack,
  baseAttacks,
  chainAttacks,
  fileAttacks,
  peopleAttacks,
  revisionAttacks,
  signatureAttacks,
} from '../support/pdfAttacks.ts';

type Line = readonly [code: VerdictCode, title: string, file?: string];

const external = 'external/external.test.ts';
const stamps = 'stamp/stamp.test.ts';
const packages = 'verifyPackage.test.ts';

const table: Readonly<Record<string, readonly Line[]>> = {
  'Universal signature forgery (USF): Contents or ByteRange missing, null, zero, of another kind': [
    ['byte-range-malformed', 'no ByteRange (USF)'],
    ['byte-range-malformed', 'a null ByteRange (USF)'],
    ['byte-range-gap', 'a ByteRange of zeros (USF)'],
    ['byte-range-gap', 'a negative ByteRange (USF)'],
    ['byte-range-malformed', 'a ByteRange of six numbers'],
    ['contents-malformed', 'no Contents (USF)'],
    ['contents-malformed', 'a null Contents (USF)'],
    ['byte-range-gap', 'an empty Contents (USF)'],
    ['cms-malformed', 'zeros for a signature (USF)'],
    ['signature-dictionary', 'another SubFilter (USF)'],
    ['signature-dictionary', 'another Filter (USF)'],
    ['signature-dictionary', 'an unknown key in the signature'],
  ],
  'A gap or a hole that holds more than the signature': [
    ['byte-range-gap', 'a gap larger than the hole (SWA)'],
    ['contents-malformed', 'bytes in the hole after the signature'],
    ['contents-malformed', 'upper-case digits in the hole'],
  ],
  'A range that stops short; content before, after or between': [
    ['byte-range-short', 'a range that stops before the end'],
    ['content-after-end', 'a comment after the end'],
    ['content-after-end', 'blank lines after the end'],
    ['leading-junk', 'bytes before the header'],
    ['stray-bytes', 'bytes between objects that no table lists'],
    ['end-missing', 'the end cut off'],
  ],
  'Incremental saving (ISA)': [
    ['page-changed', 'another text on the page (ISA)'],
    ['page-changed', 'another font'],
    ['object-freed', 'an object freed'],
    ['xref-not-classic', 'a second end without a table'],
    ['root-swapped', 'another root'],
    ['catalog-changed', 'an action on opening'],
    ['trailer-changed', 'an entry in the trailer'],
    ['trailer-changed', 'encryption by a later save'],
    ['document-details-changed', 'other document details'],
    ['document-details-changed', 'other metadata'],
    ['object-changed', 'another structure for those who listen'],
    ['object-added', 'an object that nobody points at'],
    ['revision-without-signature', 'a save that changes nothing'],
    ['page-changed', 'a signature that also changes the page'],
  ],
  'Evil annotation (EAA)': [
    ['annotation-added', 'an annotation added to the page (EAA)'],
    ['page-changed', 'a stamp laid over a signature (EAA)'],
  ],
  'Sneaky signature (SSA)': [
    ['field-added', 'a field added (SSA)'],
    ['external-appearance', 'a box over a field of ours', external],
    ['external-covers-text', 'is a warning when its box covers text', external],
    ['appearance-deceptive', 'a look with several states', external],
  ],
  'A signed field changed, emptied or copied': [
    ['signed-field-changed', 'a new look for a signed field'],
    ['signed-field-changed', 'another appearance for a signed field'],
    ['signed-field-changed', 'a signature deleted from its field'],
    ['revision-without-signature', 'a signature copied into another field'],
    ['field-changed', 'an open field moved'],
    ['signature-replaced', 'a signature dictionary replaced'],
  ],
  'Signature wrapping (SWA)': [
    ['duplicate-key', 'another range in place of the zeros after the signature (SWA)'],
    ['stray-bytes', 'objects and a table in place of the zeros after the signature (SWA)'],
    ['xref-not-classic', 'the second signed part moved towards the end (SWA)'],
  ],
  'Shadow: hide, replace, hide and replace': [
    ['annotation-unexpected', 'a picture laid over the page, to be taken away later (shadow hide)'],
    ['annotation-unexpected', 'a field to be filled with other text later (shadow replace)'],
    ['unreachable-object', 'a page kept out of sight, to be shown later (shadow hide and replace)'],
    ['unreachable-object', 'objects kept for later'],
    ['dangling-reference', 'a reference for a later save to fill'],
    ['xref-malformed', 'a table that points into an older save'],
    ['xref-not-classic', 'a hybrid table'],
    ['prev-broken', 'a table that is its own predecessor'],
    ['duplicate-key', 'a key twice in a dictionary'],
  ],
  'Layers (OCG)': [
    ['optional-content', 'layers'],
    ['optional-content', 'content in a layer (OCG)'],
    ['catalog-changed', 'layers by a later save (OCG)'],
  ],
  'Deceptive appearance': [
    ['appearance-deceptive', 'text in the signature’s look'],
    ['appearance-deceptive', 'a picture in the signature’s look'],
    ['appearance-deceptive', 'a box that is larger than its field'],
    ['active-content', 'a form that draws itself anew'],
  ],
  'An attachment swapped or added': [
    ['attachment-changed', 'another attachment'],
    ['attachment-unexpected', 'two attachments with one name'],
    ['attachment-unexpected', 'a second file, named nowhere but on the page'],
    ['attachment-unexpected', 'attachments in a tree of names'],
    ['annotation-unexpected', 'a file on the page'],
    ['checksum-not-printed', 'pages made for another chain'],
  ],
  'Another certificate: substituted, look-alike, forged, revoked, out of its time': [
    ['certificate-substituted', 'a certificate in another name for the same key'],
    ['certificate-forged', 'a certificate by another authority of the same name (look-alike)'],
    ['certificate-forged', 'a certificate that its own key did not sign'],
    ['certificate-malformed', 'a certificate for a key on another curve'],
    ['key-revoked', 'a certificate that its authority has revoked'],
    ['certificate-not-valid-then', 'a time from before the certificate'],
  ],
  'The wrong person': [
    ['wrong-signer', 'somebody else in the manager’s field'],
    ['wrong-signer', 'somebody else in the employee’s field, under the same name'],
    ['name-mismatch', 'a name that is not the certificate’s'],
    ['same-key-twice', 'the manager in the representative’s field'],
    ['manager-not-first', 'the employee before the manager'],
  ],
  Rollback: [
    ['signatures-missing', 'the last signatures cut away (rollback)'],
    ['unsigned', 'every signature cut away'],
  ],
  'Added after the last signature by a viewer or an archive (security 3.8, 7)': [
    ['content-after-end', 'blank lines after the end'],
    ['document-details-changed', 'other document details'],
    ['catalog-changed', 'what an archive keeps for validation (DSS)'],
  ],
  'What acts by itself (security 3.8, 6)': [
    ['active-content', 'an action on opening'],
    ['active-content', 'scripts by name'],
    ['active-content', 'actions of the document'],
    ['active-content', 'actions of a field'],
    ['active-content', 'a form of another kind (XFA)'],
    ['active-content', 'a link that runs a program'],
    ['active-content', 'a form that sends itself'],
    ['encrypted', 'encryption'],
  ],
  'Two kinds of file at once (polyglots)': [
    ['leading-junk', 'a picture that is a PDF as well (polyglot)'],
    ['leading-junk', 'a web page that is a PDF as well (polyglot)'],
    ['content-after-end', 'an archive that is a PDF as well (polyglot)'],
  ],
  'What costs a reader more than it weighs': [
    ['too-many', 'more than fifty saves'],
    ['too-deep', 'lists in lists in lists'],
    ['too-deep', 'lists that never close'],
  ],
  'Statements left out, moved, changed or made up': [
    ['chain-unknown-predecessor', 'a statement left out'],
    ['chain-wrong-sequence', 'a statement out of its order'],
    ['statement-signature', 'a statement with a changed letter'],
    ['chain-wrong-author', 'a review that the employee signed'],
    ['chain-wrong-assessment', 'a chain of another assessment'],
    ['report-does-not-match', 'a review of nothing'],
    ['chain-duplicate', 'a statement twice'],
  ],
  'A time stamp that is no stamp of this signature': [
    ['stamp-malformed', 'stamp-malformed', stamps],
    ['stamp-mismatch', 'stamp-mismatch', stamps],
    ['stamp-untrusted', 'stamp-untrusted', stamps],
  ],
  'A save that only looks like that of an e-signature service (security 3.10)': [
    ['page-changed', 'another text on the page', external],
    ['byte-range-gap', 'a gap larger than the hole', external],
    ['certificate-substituted', 'another certificate for the same key', external],
    ['external-untrusted', 'is a warning where the service is not configured', external],
  ],
  'A package whose cover, cards or receipts are somebody else’s': [
    ['cover-signature', 'cover-signature', packages],
    ['package-damaged', 'package-damaged', packages],
    ['sender-role', 'sender-role', packages],
    ['card-invalid', 'card-invalid', packages],
    ['receipt-invalid', 'receipt-invalid', packages],
    ['annex-changed', 'annex-changed', packages],
  ],
};

const attacks: readonly Attack[] = [
  ...[...fileAttacks, ...revisionAttacks, ...signatureAttacks],
  ...[...baseAttacks, ...peopleAttacks, ...chainAttacks],
];

const isMade = ([code, title, file]: Line) =>
  file === undefined
    ? attacks.some((attack) => attack.title === title && attack.code === code)
    : readFileSync(new URL(file, import.meta.url), 'utf8').includes(title);

describe('The table of attacks', () => {
  it.each(Object.entries(table))('names only what is made and told apart: %s', (_, lines) => {
    expect(lines.filter((line) => !isMade(line))).toEqual([]);
  });
});
