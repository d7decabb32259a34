// Drawing reports in Node, with the typefaces from disk.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { drawReport } from '../../src/documents/pdf/drawReport.tsx';
import type { FontSources } from '../../src/documents/pdf/fonts.ts';
import { buildReport } from '../../src/domain/report/buildReport.ts';
import type { ReportInput } from '../../src/domain/report/reportInput.ts';
import { assessmentId, madeAt, reportInput } from '../domain/report/aReport.ts';

const require = createRequire(import.meta.url);
const face = (family: string, file: string): [string, string] => [
  file,
  require.resolve(`@fontsource/${family}/files/${file}.woff`),
];

export const fonts = Object.fromEntries([
  face('hanken-grotesk', 'hanken-grotesk-latin-400-normal'),
  face('hanken-grotesk', 'hanken-grotesk-latin-500-normal'),
  face('hanken-grotesk', 'hanken-grotesk-latin-600-normal'),
  face('hanken-grotesk', 'hanken-grotesk-latin-ext-400-normal'),
  face('hanken-grotesk', 'hanken-grotesk-latin-ext-500-normal'),
  face('hanken-grotesk', 'hanken-grotesk-latin-ext-600-normal'),
  face('familjen-grotesk', 'familjen-grotesk-latin-600-normal'),
  face('familjen-grotesk', 'familjen-grotesk-latin-ext-600-normal'),
  face('ibm-plex-mono', 'ibm-plex-mono-latin-500-normal'),
]) as FontSources;

export const chain = new TextEncoder().encode(
  JSON.stringify({ format: 'distansrond-chain', v: 1, assessment: assessmentId, envelopes: [] }),
);

/** The PDF of a report, as the worker would make it. */
export function drawn(input: Partial<ReportInput> = {}, attachment: Uint8Array = chain): Promise<Uint8Array> {
  const checksum = createHash('sha256').update(attachment).digest('hex');
  const report = buildReport(reportInput({ checksum, ...input }));
  return drawReport({ report, attachment, at: madeAt }, fonts);
}
