// From what was stated to what is read. Pure: the same input gives the same report, in any rendering.
import { assessmentPart } from './assessmentPart.ts';
import { checklistPart } from './checklistPart.ts';
import { type NumberedRisk, numberedRisks } from './numberedRisks.ts';
import { proposalPart } from './proposalPart.ts';
import type { ReportInput } from './reportInput.ts';
import type { ReportFact, ReportFooter, ReportModel } from './reportModel.ts';
import { day, digestText, moment } from './reportWords.ts';
import { leadSentence, riskOverview } from './riskOverview.ts';
import { signaturePart, signerOverview } from './signaturePart.ts';
import { agreementSummary, termsPart } from './termsPart.ts';

/**
 * The report of a self-assessment, or of an assessment when there is an accepted review.
 * It holds nothing from annexes: sensitive answers, photos and confidential ratings stay out of it.
 */
export function buildReport(input: ReportInput): ReportModel {
  const { labels, review, selfAssessment } = input;
  const risks = numberedRisks(input);
  const kind = review ? 'assessment' : 'self-assessment';
  const title = labels(`title.${kind}`);
  return {
    kind,
    language: input.language,
    title,
    documentTitle: labels('title.document', { title, name: selfAssessment.author.name }),
    lead: leadSentence(input, risks),
    organisation: [input.rules.name, selfAssessment.author.unit].filter(Boolean).join(', '),
    facts: titleBlock(input),
    risks: riskOverview(input, risks),
    agreement: review ? agreementSummary(input, review) : null,
    responsibility: labels('responsibility'),
    signers: signerOverview(input),
    checklist: checklistPart(input, risks),
    assessment: review ? assessmentPart(input, review, risks) : null,
    proposals: proposalsOf(input, risks),
    terms: review ? termsPart(input, review) : null,
    signatures: signaturePart(input),
    footer: footer(input),
  };
}

/** The document's number: year and the start of the assessment's random id. Says nothing of the person. */
export function documentNumber(assessment: string, at: Date): string {
  return `DR-${day(at).slice(0, 4)}-${assessment.replaceAll('-', '').slice(0, 6).toUpperCase()}`;
}

function proposalsOf(input: ReportInput, risks: readonly NumberedRisk[]): ReportModel['proposals'] {
  return input.review ? null : proposalPart(input, risks);
}

function titleBlock(input: ReportInput): ReportFact[] {
  const { labels, selfAssessment, review } = input;
  const { author, body, at } = selfAssessment;
  const place = labels(`place.${body.place}`);
  const representative = review?.body.safetyRepresentative || body.safetyRepresentative;
  const facts: (readonly [string, string])[] = [
    ['fact.employee', author.name],
    ['fact.manager', review?.author.name ?? body.manager],
    ['fact.safetyRepresentative', representative || '–'],
    ['fact.unit', author.unit || '–'],
    ['fact.place', body.placeName === '' || body.placeName === place ? place : `${place}, ${body.placeName}`],
    ['fact.mainWorkplace', body.mainWorkplace],
    ['fact.roundMade', day(at)],
    review
      ? ['fact.nextRound', review.body.nextRound ?? labels('fact.nextRoundNone')]
      : ['fact.form', labels(`form.${body.form}`)],
  ];
  return facts.map(([key, value]) => ({ label: labels(key), value }));
}

function footer({ labels, language, selfAssessment, at, checksum }: ReportInput): ReportFooter {
  return {
    document: { label: labels('footer.document'), value: documentNumber(selfAssessment.assessment, at) },
    made: { label: labels('footer.made'), value: moment({ language }, at) },
    checksum: { label: labels('footer.checksum'), value: digestText(checksum, 'short') },
    page: { label: labels('footer.page'), of: labels('footer.of') },
  };
}
