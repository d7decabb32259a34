// A report model to PDF bytes, wherever it runs: in the worker, and in Node for the tests.

import type { ReportModel } from '../../domain/report/reportModel.ts';
import { type FontSources, registerFonts } from './fonts.ts';
import { registerHyphenation } from './hyphenation.ts';
import { ReportDocument } from './ReportDocument.tsx';
import { loadCoverage } from './tagged/coverage.ts';
import { hasReplacements } from './tagged/printableText.ts';
import { renderTagged } from './tagged/renderTagged.ts';
import { families } from './theme.ts';

/** The name the chain of statements is attached under. Readers look for exactly this. */
const attachmentName = 'distansrond-chain.json';

export interface DrawRequest {
  readonly report: ReportModel;
  /** The chain, carried verbatim. */
  readonly attachment: Uint8Array;
  readonly at: Date;
}

/**
 * Draws the unsigned report: tagged, PDF/A-3a and PDF/UA-1, with empty signature fields.
 * Same input, same bytes within one runtime. Reports are drawn one at a time: hyphenation is one language's.
 */
export async function drawReport(
  { report, attachment, at }: DrawRequest,
  fonts: FontSources,
): Promise<Uint8Array> {
  registerFonts(fonts);
  registerHyphenation(report.language);
  const coverage = await loadCoverage(families);
  const replaced = hasReplacements(JSON.stringify(report), coverage);
  return renderTagged(ReportDocument({ report, replaced }), {
    title: report.documentTitle,
    language: report.language,
    at,
    attachment: {
      name: attachmentName,
      description: report.signatures.covers.checksum.label,
      mediaType: 'application/json',
      bytes: attachment,
    },
    coverage,
  });
}
