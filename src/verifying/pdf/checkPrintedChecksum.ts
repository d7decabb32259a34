// The report prints the checksum of the attachment it carries, so that paper and file can be held against each other.
// Pages made for one chain, with another put beside them, are told apart by it.
import { sha256Hex } from '../../bytes/digest.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import type { VerdictProblem } from '../../ports/verifying.ts';
import { verdictProblem } from '../verdictCodes.ts';
import { pageText, type TextBudget } from './pageText.ts';
import { nameOf } from './pdfLookup.ts';

/** A report of a hundred full pages takes a quarter of it. */
const mostText = 64 * 1024 * 1024;

/** Looks for the attachment's SHA-256, however it is spaced, on the pages; it stands near the end. */
export async function checkPrintedChecksum(file: PdfFile, attachment: Uint8Array): Promise<VerdictProblem[]> {
  const checksum = await sha256Hex(attachment);
  const budget: TextBudget = { left: mostText };
  for (const { value } of [...file.revisions[0].objects.values()].reverse()) {
    if (value.type !== 'dict' || nameOf(value.entries.get('Type')) !== 'Page') continue;
    const text = await pageText(file, value, budget);
    if (text.replace(/\s/g, '').toLowerCase().includes(checksum)) return [];
  }
  return [verdictProblem('checksum-not-printed')];
}
