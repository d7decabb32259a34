// Labels with their values: in ruled fields for short ones, in two columns for long ones.
import { Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { ReportFact } from '../../../domain/report/reportModel.ts';
import { tag } from '../tagged/tag.ts';
import { colours, mm, sheet, type } from '../theme.ts';

/** The title block: four fields to a row, ruled all round. */
export function TitleBlock({ facts }: { readonly facts: readonly ReportFact[] }): ReactElement {
  const rows = inRows(facts, 4);
  return (
    <View
      {...tag('L')}
      style={{ marginTop: mm(5), borderTopWidth: 1, borderBottomWidth: 1, borderColor: colours.ink }}
    >
      {rows.map((row, index) => (
        <View key={row[0]?.label} wrap={false} style={{ flexDirection: 'row', ...(index > 0 && hairline) }}>
          {row.map((fact, column) => (
            <View
              key={fact.label}
              {...tag('LI')}
              style={{
                width: sheet.width / 4,
                paddingVertical: mm(2),
                paddingRight: mm(2.5),
                ...(column > 0 && {
                  paddingLeft: mm(2.5),
                  borderLeftWidth: 0.6,
                  borderLeftColor: colours.line2,
                }),
              }}
            >
              <FactText fact={fact} value={type.strong} />
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

/** Short facts three to a row. */
export function FactGrid({ facts }: { readonly facts: readonly ReportFact[] }): ReactElement {
  const width = (sheet.width - mm(12)) / 3;
  return (
    <View {...tag('L')}>
      {inRows(facts, 3).map((row) => (
        <View key={row[0]?.label} wrap={false} style={{ flexDirection: 'row', gap: mm(6) }}>
          {row.map((fact) => (
            <View key={fact.label} {...tag('LI')} style={{ width, paddingVertical: mm(1.5), ...ruledBelow }}>
              <FactText fact={fact} value={type.body} />
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

/** Facts of any length, label to the left. A value may run over several pages. */
export function FactTable({ facts }: { readonly facts: readonly ReportFact[] }): ReactElement {
  return (
    <View {...tag('L')}>
      {facts.map((fact, index) => (
        // Two loans may bear the same label.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never reordered
        <FactRow key={index} fact={fact} />
      ))}
    </View>
  );
}

/** A longer value than this may run over to the next page. */
const longValue = 500;

function FactRow({ fact }: { readonly fact: ReportFact }): ReactElement {
  return (
    <View
      {...tag('LI')}
      wrap={fact.value.length > longValue}
      style={{ paddingVertical: mm(1.5), minHeight: mm(7), ...ruledBelow }}
    >
      <Text
        {...tag('Lbl')}
        style={{ ...type.label, fontSize: 8.4, width: mm(38), position: 'absolute', top: mm(1.7) }}
      >
        {fact.label}
      </Text>
      <Text {...tag('LBody')} style={{ ...type.body, fontSize: 9.2, marginLeft: mm(42) }}>
        {fact.value}
      </Text>
    </View>
  );
}

function FactText({
  fact,
  value,
}: {
  fact: ReportFact;
  value: (typeof type)['body' | 'strong'];
}): ReactElement {
  return (
    <>
      <Text {...tag('Lbl')} style={type.label}>
        {fact.label}
      </Text>
      <Text {...tag('LBody')} style={value}>
        {fact.value}
      </Text>
    </>
  );
}

function inRows<T>(items: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, row) =>
    items.slice(row * length, (row + 1) * length),
  );
}

const hairline = { borderTopWidth: 0.6, borderTopColor: colours.line } as const;
const ruledBelow = { borderBottomWidth: 0.6, borderBottomColor: colours.line } as const;
