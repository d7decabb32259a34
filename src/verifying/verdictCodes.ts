// Every reason a verdict can give, and what each does to it. The codes are stable: scripts and other programs
// read them. A new code without words in the interface does not pass the tests.
import type { Verdict, VerdictProblem } from '../ports/verifying.ts';

export const verdictCodes = {
  // not ours to judge
  'not-our-file': 'unreadable',
  'file-unreadable': 'unreadable',
  'nothing-to-check': 'unreadable',
  'too-large': 'unreadable',
  'pdf-foreign': 'unreadable',
  sealed: 'unreadable',
  'wrong-passphrase': 'unreadable',
  'not-addressed-to-you': 'unreadable',
  'older-format': 'unreadable',
  'newer-than-this-app': 'unreadable',
  'external-form-unread': 'unreadable',

  // the file's form: every byte has its place
  'leading-junk': 'invalid',
  'end-missing': 'invalid',
  'content-after-end': 'invalid',
  'xref-not-classic': 'invalid',
  'xref-malformed': 'invalid',
  'trailer-malformed': 'invalid',
  'object-malformed': 'invalid',
  'duplicate-key': 'invalid',
  'stray-bytes': 'invalid',
  'object-freed': 'invalid',
  'prev-broken': 'invalid',
  'too-deep': 'invalid',
  'too-many': 'invalid',
  'dangling-reference': 'invalid',
  'unreachable-object': 'invalid',
  encrypted: 'invalid',

  // the page as first signed
  'catalog-unexpected': 'invalid',
  'active-content': 'invalid',
  'optional-content': 'invalid',
  'form-unexpected': 'invalid',
  'annotation-unexpected': 'invalid',
  'field-prefilled': 'invalid',

  // what was added later: one signature each time, and nothing else
  'root-swapped': 'invalid',
  'trailer-changed': 'invalid',
  'catalog-changed': 'invalid',
  'page-changed': 'invalid',
  'document-details-changed': 'invalid',
  'attachment-changed': 'invalid',
  'signed-field-changed': 'invalid',
  'field-changed': 'invalid',
  'signature-replaced': 'invalid',
  'object-changed': 'invalid',
  'annotation-added': 'invalid',
  'field-added': 'invalid',
  'object-added': 'invalid',
  'revision-without-signature': 'invalid',
  'appearance-deceptive': 'invalid',

  // the signature itself
  'signature-dictionary': 'invalid',
  'byte-range-malformed': 'invalid',
  'byte-range-gap': 'invalid',
  'byte-range-short': 'invalid',
  'contents-malformed': 'invalid',
  'cms-malformed': 'invalid',
  'certificate-malformed': 'invalid',
  'certificate-substituted': 'invalid',
  'certificate-forged': 'invalid',
  'digest-mismatch': 'invalid',
  'signature-mismatch': 'invalid',
  'stamp-malformed': 'invalid',
  'stamp-mismatch': 'invalid',
  'external-appearance': 'invalid',

  // who signed what
  unsigned: 'invalid',
  'name-mismatch': 'invalid',
  'same-key-twice': 'invalid',
  'wrong-signer': 'invalid',
  'manager-not-first': 'invalid',

  // the statements carried
  'attachment-missing': 'invalid',
  'attachment-unexpected': 'invalid',
  'chain-malformed': 'invalid',
  'checksum-not-printed': 'invalid',
  'report-does-not-match': 'invalid',
  'statement-damaged': 'invalid',
  'statement-signature': 'invalid',
  'chain-empty': 'invalid',
  'chain-unknown-predecessor': 'invalid',
  'chain-wrong-sequence': 'invalid',
  'chain-wrong-assessment': 'invalid',
  'chain-wrong-checklist': 'invalid',
  'chain-wrong-role': 'invalid',
  'chain-wrong-author': 'invalid',
  'chain-duplicate': 'invalid',
  'annex-changed': 'invalid',
  'package-damaged': 'invalid',

  // what goes along in a package
  'cover-signature': 'invalid',
  'sender-role': 'invalid',
  'card-invalid': 'invalid',
  'receipt-invalid': 'invalid',

  // holds, with something to look at
  'signatures-missing': 'warning',
  'representative-not-the-named': 'warning',
  'chain-forked': 'warning',
  'time-before-previous': 'warning',
  'time-ahead': 'warning',
  'certificate-not-valid-then': 'warning',
  'key-revoked': 'warning',
  'stamp-untrusted': 'warning',
  'stamp-time-differs': 'warning',
  'external-untrusted': 'warning',
  'external-covers-text': 'warning',
} as const satisfies Readonly<Record<string, 'unreadable' | 'invalid' | 'warning'>>;

export type VerdictCode = keyof typeof verdictCodes;

/** A problem as a verdict lists it. `detail` is for logs and support, not for reading aloud. */
export function verdictProblem(code: VerdictCode, detail?: string): VerdictProblem {
  const severity = verdictCodes[code] === 'warning' ? 'warning' : 'error';
  return detail === undefined ? { code, severity } : { code, severity, detail };
}

/** The gravest of what the problems say; `valid` when there are none. What shows forgery outweighs what hides it. */
export function verdictOf(problems: readonly VerdictProblem[]): Verdict['verdict'] {
  const outcomes = new Set(
    problems.map(({ code }) => (isVerdictCode(code) ? verdictCodes[code] : 'invalid')),
  );
  if (outcomes.has('invalid')) return 'invalid';
  if (outcomes.has('unreadable')) return 'unreadable';
  return outcomes.has('warning') ? 'warning' : 'valid';
}

function isVerdictCode(code: string): code is VerdictCode {
  return Object.hasOwn(verdictCodes, code);
}
