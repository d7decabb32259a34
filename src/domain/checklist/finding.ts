// What can be wrong with a checklist's files, as tagged plain data. The words a safety expert reads are in cli/checklist-check.
import type { StepKind } from '../steps/stepKind.ts';
import type { Language } from './language.ts';

/** One fault, where it is: the file, and the question or part if it concerns one. */
export interface Finding {
  readonly file: string;
  readonly item: string | null;
  readonly fault: Fault;
  readonly line?: number;
}

/** A list of a question's words that must be as long in every language. */
export type WordList = 'how' | 'employee' | 'employer';

export type Fault =
  // structure
  | { readonly kind: 'misplaced'; readonly expected: string }
  | { readonly kind: 'duplicate-id' }
  | { readonly kind: 'opener-unknown'; readonly opener: string }
  | { readonly kind: 'opener-later'; readonly opener: string }
  | { readonly kind: 'opener-not-core'; readonly opener: string }
  | { readonly kind: 'opener-of-core'; readonly opener: string }
  | { readonly kind: 'zone-unknown'; readonly zone: string }
  | { readonly kind: 'zone-unused'; readonly zone: string }
  | { readonly kind: 'measure-range' }
  | { readonly kind: 'threshold-without-measure' }
  | { readonly kind: 'life-safety-consequence' }
  | { readonly kind: 'private-photo' }
  | { readonly kind: 'illustration-unknown'; readonly illustration: string }
  | { readonly kind: 'roll-up-unknown'; readonly question: string }
  | { readonly kind: 'roll-up-private'; readonly question: string }
  | { readonly kind: 'procedure-order'; readonly step: string; readonly after: string }
  | { readonly kind: 'procedure-repeated'; readonly step: string }
  | { readonly kind: 'procedure-ground'; readonly step: StepKind; readonly ground: StepKind }
  | { readonly kind: 'band-cover'; readonly product: number; readonly times: number }
  // words
  | { readonly kind: 'words-missing' }
  | { readonly kind: 'words-unused' }
  | { readonly kind: 'measure-words'; readonly wanted: boolean }
  | { readonly kind: 'illustration-words'; readonly wanted: boolean }
  | { readonly kind: 'oral-words' }
  | { readonly kind: 'not-a-question' }
  | { readonly kind: 'count-differs'; readonly list: WordList; readonly here: number; readonly there: number }
  | { readonly kind: 'leftover'; readonly text: string }
  | { readonly kind: 'placeholder-unknown'; readonly name: string }
  // local rules and help
  | { readonly kind: 'reference-unknown'; readonly field: string; readonly id: string }
  | { readonly kind: 'override-unknown'; readonly id: string }
  | { readonly kind: 'report-address' }
  // examples
  | {
      readonly kind: 'example-band';
      readonly example: string;
      readonly expected: string;
      readonly actual: string;
    }
  // files
  | { readonly kind: 'nothing-here' }
  | { readonly kind: 'file-missing' }
  | { readonly kind: 'language-missing'; readonly language: Language }
  | { readonly kind: 'language-unknown'; readonly language: string }
  | { readonly kind: 'file-unexpected' }
  | { readonly kind: 'encoding'; readonly reason: 'byte-order-mark' | 'not-utf-8' }
  | { readonly kind: 'json'; readonly reason: JsonReason }
  | { readonly kind: 'duplicate-key'; readonly key: string }
  | { readonly kind: 'field-missing'; readonly field: string }
  | { readonly kind: 'field-unknown'; readonly field: string }
  | {
      readonly kind: 'field-value';
      /** Empty for the whole file. */
      readonly field: string;
      readonly found: string;
      readonly wanted: Wanted;
    }
  | { readonly kind: 'published-changed' }
  | { readonly kind: 'published-removed' }
  | { readonly kind: 'published-unlocked' };

/** What a field should hold. `pattern`: a form that has no words of its own. */
export type Wanted =
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  | { readonly is: 'at-least' | 'at-most' | 'items-at-least'; readonly limit: number }
  | { readonly is: 'pattern'; readonly pattern: string }
  | { readonly is: WantedForm };
export type WantedForm =
  | 'text'
  | 'filled'
  | 'number'
  | 'integer'
  | 'truth'
  | 'list'
  | 'group'
  | 'id'
  | 'email'
  | 'https'
  | 'phone'
  | 'requirement'
  | 'svg-path';

/** Why a text is not JSON, at the first place where it is not. */
export type JsonReason =
  | 'comma-missing'
  | 'comma-extra'
  | 'colon-missing'
  | 'quote-missing'
  | 'key-expected'
  | 'value-expected'
  | 'escape-unknown'
  | 'text-after-end'
  | 'ends-too-soon';
