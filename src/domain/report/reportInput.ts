// What a report is built from. The words come from outside through `labels`, so that the domain knows no language.

import type { Digest } from '../chain/digest.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { Language } from '../checklist/language.ts';
import type { LocalRules } from '../checklist/localRules.ts';
import type { Texts } from '../checklist/texts.ts';
import type { AcceptedReview } from '../steps/managerReview.ts';
import type { StatementOf } from '../steps/statement.ts';

/** Words by key (i18n namespace `report`), with values put in. Plural forms are chosen by `count`. */
export type Labels = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface ReportInput {
  readonly language: Language;
  readonly checklist: Checklist;
  /** In `language`, with the employer's own words put in (textsFor). */
  readonly texts: Texts;
  readonly rules: LocalRules;
  readonly labels: Labels;
  readonly selfAssessment: StatementOf<'self-assessment'>;
  /** The accepted review this report is made from; null for the self-assessment's own report. */
  readonly review: AcceptedStatement | null;
  /** SHA-256 of the attached chain's bytes. */
  readonly checksum: Digest;
  /** When the report was made. */
  readonly at: Date;
}

/** A manager's review that accepted the round. */
export type AcceptedStatement = Omit<StatementOf<'manager-review'>, 'body'> & {
  readonly body: AcceptedReview;
};
