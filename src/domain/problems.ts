// Every expected refusal, as a tagged plain object with its data. The interface has words for each, in every language:
// what happened, what is safe, what to do. A new problem without words does not compile.

export type Problem =
  // taking part
  | { readonly problem: 'not-your-turn'; readonly step: string }
  | { readonly problem: 'missing'; readonly missing: readonly Missing[] }
  // the record
  | { readonly problem: 'chain-moved' }
  | { readonly problem: 'chain-broken'; readonly reason: ChainFault }
  | { readonly problem: 'signature-invalid' }
  | { readonly problem: 'annex-changed'; readonly annex: string }
  | { readonly problem: 'newer-than-this-app' }
  | { readonly problem: 'older-format' }
  | { readonly problem: 'checklist-unknown-version'; readonly checklist: string; readonly version: number }
  | { readonly problem: 'older-than-known' }
  // keys and people
  | { readonly problem: 'key-revoked'; readonly name: string }
  /** A key that is new here has not been decided on. */
  | { readonly problem: 'key-undecided'; readonly name: string }
  | { readonly problem: 'own-key-revoked' }
  | { readonly problem: 'not-addressed-to-you' }
  | { readonly problem: 'addressed-to-other-profile'; readonly name: string; readonly profile: string }
  /** A manager or representative takes in others' rounds only when their own keys can be recovered. */
  | { readonly problem: 'recovery-missing' }
  | { readonly problem: 'number-differs' }
  | { readonly problem: 'wrong-code' }
  | { readonly problem: 'key-not-recoverable' }
  | { readonly problem: 'certificate-other-key' }
  | { readonly problem: 'certificate-untrusted' }
  | { readonly problem: 'stamp-refused'; readonly reason: string }
  | { readonly problem: 'stamp-of-other' }
  | { readonly problem: 'stamp-untrusted' }
  // files
  | { readonly problem: 'not-our-file' }
  | { readonly problem: 'damaged' }
  | { readonly problem: 'wrong-passphrase' }
  | { readonly problem: 'too-large'; readonly limit: string }
  | { readonly problem: 'pdf-changed'; readonly code: string }
  | { readonly problem: 'pdf-foreign' }
  | { readonly problem: 'pdf-signatures-missing'; readonly signed: number; readonly fields: number }
  | { readonly problem: 'photo-unreadable' }
  | { readonly problem: 'photo-heic' }
  // the device
  | { readonly problem: 'quota-full' }
  | { readonly problem: 'storage-failed' }
  | { readonly problem: 'newer-database' }
  | { readonly problem: 'open-in-other-tab' }
  | { readonly problem: 'report-failed' };

export type ChainFault =
  | 'unknown-predecessor'
  | 'wrong-sequence'
  | 'wrong-assessment'
  | 'wrong-checklist'
  | 'wrong-role'
  | 'wrong-author'
  | 'duplicate'
  | 'empty';

/** Something a statement still needs, with the place to go to mend it. */
export interface Missing {
  /** What is missing: a message key of its own, e.g. `measure`, `rating`, `placeAgreed`. */
  readonly what: MissingWhat;
  /** The risk or question it concerns, if any. */
  readonly risk?: string;
}

export const missingWhats = [
  'answers',
  'manager',
  'mainWorkplace',
  'ownRisk',
  'rating',
  'seriousReason',
  'measure',
  'measureDetails',
  'decision',
  'extent',
  'followUpBeforeDue',
  'placeAgreed',
  'availability',
  'obstacles',
  'bridging',
  'decisionReason',
  'dialogueDate',
  'dialogueForm',
  'dialogueParticipants',
  'voluntary',
  'returnReason',
  'outcome',
  'declineComment',
  'reason',
  'name',
] as const;
export type MissingWhat = (typeof missingWhats)[number];
