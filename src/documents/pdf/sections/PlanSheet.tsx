// The action plan: where the risks stand, what is done about them, and the judgement risk by risk.
import { Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type {
  AssessmentPart,
  MeasureRow,
  ReportModel,
  RiskDetail,
} from '../../../domain/report/reportModel.ts';
import { tag } from '../tagged/tag.ts';
import { colours, mm, type } from '../theme.ts';
import { RiskNumber } from './Chip.tsx';
import { FactTable } from './FactList.tsx';
import { PartHeading, SectionHeading } from './Heading.tsx';
import { RiskMatrix } from './RiskMatrix.tsx';
import { Sheet } from './Sheet.tsx';
import { Cell, Row, rowRule, Table, type Widths, widthOf } from './Table.tsx';

interface PlanSheetProps {
  readonly report: ReportModel;
  readonly assessment: AssessmentPart;
}

export function PlanSheet({ report, assessment }: PlanSheetProps): ReactElement {
  const { measures, details } = assessment;
  return (
    <Sheet report={report} bookmark={assessment.title}>
      <PartHeading>{assessment.title}</PartHeading>
      <RiskMatrix matrix={assessment.matrix} />
      {measures.rows.length > 0 && <Measures measures={measures} />}
      {details.risks.length > 0 && (
        <>
          <SectionHeading level="H3">{details.title}</SectionHeading>
          <Text style={{ ...type.note, marginTop: mm(2) }}>{details.intro}</Text>
          {details.risks.map((risk) => (
            <Detail key={risk.number} risk={risk} />
          ))}
        </>
      )}
    </Sheet>
  );
}

const widths: Widths = [mm(9), null, mm(32), mm(29), mm(22)];

function Measures({ measures }: { readonly measures: AssessmentPart['measures'] }): ReactElement {
  return (
    <>
      <SectionHeading level="H3">{measures.title}</SectionHeading>
      <View style={{ marginTop: mm(2.5) }}>
        <Table columns={measures.columns} widths={widths}>
          {measures.rows.map((row, index) => (
            // The same measure may stand twice.
            // biome-ignore lint/suspicious/noArrayIndexKey: the table is drawn once and never reordered
            <MeasureTableRow key={index} row={row} />
          ))}
        </Table>
      </View>
      <Text style={{ ...type.note, marginTop: mm(3) }}>{measures.note}</Text>
    </>
  );
}

/** A longer text than this stands under the other fields, and may run over several pages. */
const longMeasure = 400;

function MeasureTableRow({ row }: { readonly row: MeasureRow }): ReactElement {
  const what = (
    <>
      <Text {...tag('P')} style={type.table}>
        {row.what}
      </Text>
      <Text {...tag('P')} style={{ ...type.label, fontSize: 8 }}>
        {row.kind}
      </Text>
    </>
  );
  const fields = [row.responsible, row.due, row.followUp];
  const number = row.risk === null ? <Text style={type.table}>–</Text> : <RiskNumber number={row.risk} />;
  if (row.what.length <= longMeasure) {
    return (
      <Row>
        <Cell width={widths[0]}>{number}</Cell>
        <Cell width={widths[1]}>{what}</Cell>
        {fields.map((text, index) => (
          <Cell key={widths[index + 2]} width={widths[index + 2]}>
            <Text style={type.table}>{text}</Text>
          </Cell>
        ))}
      </Row>
    );
  }
  return (
    <View {...tag('TR')} style={rowRule}>
      <View wrap={false} minPresenceAhead={mm(14)} style={{ flexDirection: 'row', paddingTop: mm(1.5) }}>
        <View {...tag('TD')} style={widthOf(widths[0])}>
          {number}
        </View>
        <View style={widthOf(widths[1])} />
        {fields.map((text, index) => (
          <View
            key={widths[index + 2]}
            {...tag('TD')}
            style={{ ...widthOf(widths[index + 2]), paddingRight: mm(2) }}
          >
            <Text style={type.table}>{text}</Text>
          </View>
        ))}
      </View>
      <View {...tag('TD')} style={{ marginLeft: mm(9), paddingVertical: mm(1.5) }}>
        {what}
      </View>
    </View>
  );
}

/** A short judgement stays on one page. */
function isLong({ facts }: RiskDetail): boolean {
  return facts.reduce((length, { value }) => length + value.length + 80, 0) > 1500;
}

function Detail({ risk }: { readonly risk: RiskDetail }): ReactElement {
  return (
    <View {...tag('Sect')} wrap={isLong(risk)} style={{ marginTop: mm(4.5) }}>
      <View
        wrap={false}
        minPresenceAhead={mm(22)}
        style={{
          flexDirection: 'row',
          gap: mm(2),
          alignItems: 'center',
          paddingBottom: mm(1),
          borderBottomWidth: 0.85,
          borderBottomColor: colours.ink,
        }}
      >
        <View {...tag('P')}>
          <RiskNumber number={risk.number} />
        </View>
        <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
          <Text {...tag('P')} style={type.group}>
            {risk.finding}
          </Text>
        </View>
      </View>
      <FactTable facts={risk.facts} />
    </View>
  );
}
