// The first page: what was found, where, what was agreed, who signs.
import { Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { ReportModel, RiskOverview, RiskRow } from '../../../domain/report/reportModel.ts';
import { tag } from '../tagged/tag.ts';
import { mm, sheet, type } from '../theme.ts';
import { Chip, RiskNumber } from './Chip.tsx';
import { FactGrid, TitleBlock } from './FactList.tsx';
import { SectionHeading, undivided } from './Heading.tsx';
import { PlanDrawing } from './PlanDrawing.tsx';
import { Proposals } from './Proposals.tsx';
import { Sheet } from './Sheet.tsx';
import { SignerChain } from './SignerChain.tsx';
import { Cell, Row, Table } from './Table.tsx';

export function Cover({ report }: { readonly report: ReportModel }): ReactElement {
  return (
    <Sheet report={report} bookmark={report.title}>
      <Text {...tag('H1')} hyphenationCallback={undivided} style={type.title}>
        {report.title}
      </Text>
      <Text style={{ ...type.lead, marginTop: mm(2) }}>{report.lead}</Text>
      <TitleBlock facts={report.facts} />
      <SectionHeading level="H2">{report.risks.title}</SectionHeading>
      <Risks risks={report.risks} />
      {report.proposals && <Proposals proposals={report.proposals} />}
      {report.agreement && (
        <View wrap={false}>
          <SectionHeading level="H2">{report.agreement.title}</SectionHeading>
          <FactGrid facts={report.agreement.facts} />
        </View>
      )}
      <Text style={{ ...type.note, marginTop: mm(3.5) }}>{report.responsibility}</Text>
      {report.signers.signers.length > 1 && <SignerChain overview={report.signers} />}
    </Sheet>
  );
}

/** Beside the plan while there is room for that, under it when the risks are many. */
const fitsBeside = 9;
const planWidth = mm(76);

function Risks({ risks }: { readonly risks: RiskOverview }): ReactElement {
  const beside = risks.plan !== null && risks.rows.length <= fitsBeside;
  const width = beside ? sheet.width - planWidth - mm(6) : sheet.width;
  const table = risks.rows.length > 0 && <RiskTable risks={risks} width={width} />;
  const note = risks.note && <Text style={{ ...type.note, marginTop: mm(2) }}>{risks.note}</Text>;
  if (!beside) {
    return (
      <View style={{ marginTop: mm(3) }}>
        {risks.plan && <PlanDrawing picture={risks.plan} width={planWidth} />}
        <View style={{ marginTop: mm(3) }}>{table}</View>
        {note}
      </View>
    );
  }
  return (
    <View wrap={false} style={{ flexDirection: 'row', gap: mm(6), marginTop: mm(3.5) }}>
      {risks.plan && <PlanDrawing picture={risks.plan} width={planWidth} />}
      <View style={{ width }}>
        {table}
        {note}
      </View>
    </View>
  );
}

function RiskTable({ risks, width }: { readonly risks: RiskOverview; readonly width: number }): ReactElement {
  const marks = risks.columns.length - 2;
  const widths = [mm(7), null, ...Array.from({ length: marks }, () => mm(23))];
  return (
    <View style={{ width }}>
      <Table columns={risks.columns} widths={widths}>
        {risks.rows.map((row) => (
          <RiskTableRow key={row.number} row={row} widths={widths} />
        ))}
      </Table>
    </View>
  );
}

function RiskTableRow({
  row,
  widths,
}: {
  readonly row: RiskRow;
  readonly widths: readonly (number | null)[];
}): ReactElement {
  return (
    <Row>
      <Cell width={widths[0]}>
        <RiskNumber number={row.number} />
      </Cell>
      <Cell width={widths[1]}>
        <Text style={{ ...type.table, fontSize: 9 }}>{row.finding}</Text>
      </Cell>
      <Cell width={widths[2]}>
        {row.now ? <Chip mark={row.now} /> : <Text style={type.label}>{row.unrated}</Text>}
      </Cell>
      {widths.length > 3 && <Cell width={widths[3]}>{row.after && <Chip mark={row.after} />}</Cell>}
    </Row>
  );
}
