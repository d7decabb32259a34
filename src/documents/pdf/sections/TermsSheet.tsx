// The agreement on remote work and the dialogue, in full.
import { View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { ReportModel, TermsPart } from '../../../domain/report/reportModel.ts';
import { mm } from '../theme.ts';
import { FactTable } from './FactList.tsx';
import { PartHeading, SectionHeading } from './Heading.tsx';
import { Sheet } from './Sheet.tsx';

export function TermsSheet({
  report,
  terms,
}: {
  readonly report: ReportModel;
  readonly terms: TermsPart;
}): ReactElement {
  return (
    <Sheet report={report} bookmark={terms.title}>
      <PartHeading>{terms.title}</PartHeading>
      {terms.groups.map(({ title, facts }, index) => (
        <View key={title}>
          <SectionHeading level="H3" space={index === 0 ? mm(2) : mm(7)}>
            {title}
          </SectionHeading>
          <FactTable facts={facts} />
        </View>
      ))}
    </Sheet>
  );
}
