// What the employee proposes, in the report of the self-assessment alone.
import { Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { ProposalPart } from '../../../domain/report/reportModel.ts';
import { tag } from '../tagged/tag.ts';
import { mm, type } from '../theme.ts';
import { RiskNumber } from './Chip.tsx';
import { SectionHeading } from './Heading.tsx';
import { rowRule, Table, type Widths, widthOf } from './Table.tsx';

const widths: Widths = [mm(9), null, mm(34)];

export function Proposals({ proposals }: { readonly proposals: ProposalPart }): ReactElement {
  return (
    <View>
      <SectionHeading level="H2">{proposals.title}</SectionHeading>
      <View style={{ marginTop: mm(2.5) }}>
        <Table columns={proposals.columns} widths={widths}>
          {proposals.rows.map((row, index) => (
            // The same proposal may stand twice.
            // biome-ignore lint/suspicious/noArrayIndexKey: the table is drawn once and never reordered
            <ProposalRow key={index} row={row} />
          ))}
        </Table>
      </View>
      <Text style={{ ...type.note, marginTop: mm(2) }}>{proposals.note}</Text>
    </View>
  );
}

/** A long proposal may run over several pages: the short fields stand over the left and right of it. */
function ProposalRow({ row }: { readonly row: ProposalPart['rows'][number] }): ReactElement {
  const cell = { position: 'absolute', top: mm(1.5) } as const;
  return (
    <View {...tag('TR')} wrap={row.what.length > 400} style={{ ...rowRule, minHeight: mm(8) }}>
      <View {...tag('TD')} style={{ ...cell, ...widthOf(widths[0]), left: 0 }}>
        <RiskNumber number={row.risk} />
      </View>
      <View {...tag('TD')} style={{ marginLeft: mm(9), marginRight: mm(36), paddingVertical: mm(1.5) }}>
        <Text style={type.table}>{row.what}</Text>
      </View>
      <View {...tag('TD')} style={{ ...cell, ...widthOf(widths[2]), right: 0 }}>
        <Text style={type.table}>{row.who}</Text>
      </View>
    </View>
  );
}
