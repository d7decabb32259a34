// The printed report, part by part, each on sheets of its own.
import { Document } from '@react-pdf/renderer';
import type { ComponentProps, ReactElement } from 'react';
import type { ReportModel } from '../../domain/report/reportModel.ts';
import { ChecklistSheet } from './sections/ChecklistSheet.tsx';
import { Cover } from './sections/Cover.tsx';
import { PlanSheet } from './sections/PlanSheet.tsx';
import { SignatureSheet } from './sections/SignatureSheet.tsx';
import { TermsSheet } from './sections/TermsSheet.tsx';

interface ReportDocumentProps {
  readonly report: ReportModel;
  /** Whether some character could not be drawn, which is then explained. */
  readonly replaced: boolean;
}

export function ReportDocument({
  report,
  replaced,
}: ReportDocumentProps): ReactElement<ComponentProps<typeof Document>> {
  return (
    <Document title={report.documentTitle} language={report.language}>
      <Cover report={report} />
      {report.assessment && <PlanSheet report={report} assessment={report.assessment} />}
      {report.terms && <TermsSheet report={report} terms={report.terms} />}
      <ChecklistSheet report={report} />
      <SignatureSheet report={report} replaced={replaced} />
    </Document>
  );
}
