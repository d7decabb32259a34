// What a report says, in the reader's language and in reading order, without a word on how it looks.
// Every rendering (PDF, web page) is made from this alone, so that all of them say the same.

import type { Level } from '../assessment/rating.ts';
import type { BandId, Plan } from '../checklist/checklist.ts';
import type { Language } from '../checklist/language.ts';
import type { Role } from '../people/role.ts';

export interface ReportModel {
  readonly kind: 'self-assessment' | 'assessment';
  readonly language: Language;
  readonly title: string;
  /** Names the file for those who list files: title and person. */
  readonly documentTitle: string;
  /** The finding first, in one or two sentences. */
  readonly lead: string;
  /** Who the employer is, at the top of every page. */
  readonly organisation: string;
  /** The title block. */
  readonly facts: readonly ReportFact[];
  readonly risks: RiskOverview;
  readonly agreement: AgreementSummary | null;
  /** That the employer is responsible, whoever signs. */
  readonly responsibility: string;
  readonly signers: SignerOverview;
  readonly checklist: ChecklistPart;
  readonly assessment: AssessmentPart | null;
  /** What the employee proposes, in a self-assessment. */
  readonly proposals: ProposalPart | null;
  readonly terms: TermsPart | null;
  readonly signatures: SignaturePart;
  readonly footer: ReportFooter;
}

export interface ReportFact {
  readonly label: string;
  readonly value: string;
}

/** A table's head. The cells of its rows stand in the same order. */
export type Columns = readonly string[];

/** A band with its word. `preliminary` bands are the checklist's guess, nobody's judgement. */
export interface RiskMark {
  readonly band: BandId;
  readonly word: string;
}

export interface RiskOverview {
  readonly title: string;
  readonly columns: Columns;
  readonly rows: readonly RiskRow[];
  /** Said instead of an empty table, or to explain what the bands are. */
  readonly note: string | null;
  readonly plan: PlanPicture | null;
}

export interface RiskRow {
  readonly number: number;
  readonly finding: string;
  readonly now: RiskMark | null;
  readonly after: RiskMark | null;
  /** Said where a mark is missing. */
  readonly unrated: string;
}

/** The plan drawing with the risks placed on what they concern. */
export interface PlanPicture {
  readonly plan: Plan;
  readonly alt: string;
  readonly markers: readonly PlanMarker[];
}

export interface PlanMarker {
  readonly x: number;
  readonly y: number;
  readonly band: BandId;
  readonly numbers: readonly number[];
}

export interface AgreementSummary {
  readonly title: string;
  readonly facts: readonly ReportFact[];
}

export interface SignerOverview {
  readonly title: string;
  readonly signers: readonly {
    readonly role: Role;
    readonly name: string;
    readonly detail: string;
    /** Has stated something already, apart from signing this report. */
    readonly stated: boolean;
  }[];
}

export interface ChecklistPart {
  readonly title: string;
  readonly columns: Columns;
  readonly sections: readonly ChecklistSection[];
  readonly note: string;
}

export interface ChecklistSection {
  readonly number: string;
  readonly title: string;
  readonly groups: readonly { readonly title: string | null; readonly rows: readonly ChecklistRow[] }[];
}

/** `withheld`: a sensitive question; whether and how it was answered is not said. */
export type ShownAnswer = 'yes' | 'no' | 'notApplicable' | 'oral' | 'later' | 'unanswered' | 'withheld';

export interface ChecklistRow {
  readonly number: string;
  readonly question: string;
  readonly answer: { readonly value: ShownAnswer; readonly word: string };
  /** The employee's own words. */
  readonly comment: string;
  /** What belongs to the row besides: measured value, number of photos, which risk it became. */
  readonly notes: readonly string[];
}

/** Ratings and action plan (riskbedömning och handlingsplan). */
export interface AssessmentPart {
  readonly title: string;
  readonly matrix: RiskMatrix;
  readonly measures: {
    readonly title: string;
    readonly columns: Columns;
    readonly rows: readonly MeasureRow[];
    readonly note: string;
  };
  readonly details: { readonly title: string; readonly intro: string; readonly risks: readonly RiskDetail[] };
}

export interface RiskMatrix {
  readonly likelihood: { readonly title: string; readonly words: Readonly<Record<Level, string>> };
  readonly consequence: { readonly title: string; readonly words: Readonly<Record<Level, string>> };
  readonly cells: readonly MatrixCell[];
  readonly now: string;
  readonly after: string;
  readonly legend: readonly { readonly mark: RiskMark; readonly range: string }[];
  readonly alt: string;
}

export interface MatrixCell {
  readonly likelihood: Level;
  readonly consequence: Level;
  readonly score: number;
  readonly band: BandId;
  readonly now: readonly number[];
  readonly after: readonly number[];
}

export interface MeasureRow {
  /** The risk it belongs to, or null for the plan as a whole. */
  readonly risk: number | null;
  readonly what: string;
  readonly kind: string;
  readonly responsible: string;
  readonly due: string;
  readonly followUp: string;
}

/** One risk: the employee's words and the manager's beside them. */
export interface RiskDetail {
  readonly number: number;
  readonly finding: string;
  readonly facts: readonly ReportFact[];
}

export interface ProposalPart {
  readonly title: string;
  readonly columns: Columns;
  readonly rows: readonly { readonly risk: number; readonly what: string; readonly who: string }[];
  readonly note: string;
}

/** The agreement and the dialogue in full. */
export interface TermsPart {
  readonly title: string;
  readonly groups: readonly { readonly title: string; readonly facts: readonly ReportFact[] }[];
}

export interface SignaturePart {
  readonly title: string;
  readonly intro: string;
  readonly fields: readonly SignatureBox[];
  readonly check: { readonly title: string; readonly steps: readonly string[]; readonly note: string };
  readonly covers: {
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly checksum: ReportFact;
    /** Printed only when some character had to be replaced. */
    readonly replaced: string;
  };
  readonly local: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
}

/** A place to sign. `field` is the form field's name in the PDF. */
export interface SignatureBox {
  readonly field: Role;
  readonly role: string;
  readonly name: string;
  /** What a signature here says. */
  readonly meaning: string;
  readonly waiting: string;
  /** Read aloud for the field. */
  readonly description: string;
}

export interface ReportFooter {
  readonly document: ReportFact;
  readonly made: ReportFact;
  readonly checksum: ReportFact;
  readonly page: { readonly label: string; readonly of: string };
}
