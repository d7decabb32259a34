// Sannolikhet × konsekvens, four by four, with every risk's number where it stands now and after the measures.
import { Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { RiskMatrix as Matrix, MatrixCell } from '../../../domain/report/reportModel.ts';
import { tag } from '../tagged/tag.ts';
import { bandColours, colours, mm, type } from '../theme.ts';
import { Chip, RiskNumber } from './Chip.tsx';
import { Glyph } from './Glyph.tsx';

const side = { label: mm(23), width: mm(21), height: mm(15.5), gap: mm(0.7) } as const;
const upwards = [4, 3, 2, 1] as const;
const rightwards = [1, 2, 3, 4] as const;

/** A picture for the eye; the same positions stand in words with every risk and in its description. */
export function RiskMatrix({ matrix }: { readonly matrix: Matrix }): ReactElement {
  return (
    <View wrap={false} style={{ flexDirection: 'row', gap: mm(8) }}>
      <View {...tag('Figure', { alt: matrix.alt })} style={{ gap: side.gap }}>
        <Text style={{ ...axisTitle, width: side.label, textAlign: 'right', paddingRight: mm(2) }}>
          {matrix.likelihood.title}
        </Text>
        {upwards.map((likelihood) => (
          <View key={likelihood} style={{ flexDirection: 'row', gap: side.gap }}>
            <Text
              style={{
                ...axisWord,
                width: side.label,
                textAlign: 'right',
                paddingRight: mm(2),
                alignSelf: 'center',
              }}
            >
              {matrix.likelihood.words[likelihood]}
            </Text>
            {matrix.cells
              .filter((cell) => cell.likelihood === likelihood)
              .map((cell) => (
                <Square key={cell.consequence} cell={cell} />
              ))}
          </View>
        ))}
        <View style={{ flexDirection: 'row', gap: side.gap, marginLeft: side.label + side.gap }}>
          {rightwards.map((consequence) => (
            <Text key={consequence} style={{ ...axisWord, width: side.width, textAlign: 'center' }}>
              {matrix.consequence.words[consequence]}
            </Text>
          ))}
        </View>
        <Text style={{ ...axisTitle, marginLeft: side.label, width: 4 * side.width, textAlign: 'center' }}>
          {matrix.consequence.title}
        </Text>
      </View>
      <Legend matrix={matrix} />
    </View>
  );
}

function Square({ cell }: { readonly cell: MatrixCell }): ReactElement {
  const { tint, ink } = bandColours[cell.band];
  return (
    <View
      style={{
        width: side.width,
        minHeight: side.height,
        backgroundColor: tint,
        paddingHorizontal: mm(1),
        paddingTop: mm(1),
        paddingBottom: mm(3.6),
      }}
    >
      <View
        style={{
          flexGrow: 1,
          flexDirection: 'row',
          flexWrap: 'wrap',
          gap: mm(0.8),
          justifyContent: 'center',
          alignContent: 'center',
        }}
      >
        {cell.now.map((number) => (
          <RiskNumber key={`now ${number}`} number={number} form="filled" />
        ))}
        {cell.after.map((number) => (
          <RiskNumber key={`after ${number}`} number={number} form="dashed" />
        ))}
      </View>
      <View
        style={{
          position: 'absolute',
          right: mm(1),
          bottom: mm(0.5),
          flexDirection: 'row',
          gap: mm(0.6),
          alignItems: 'center',
        }}
      >
        <Glyph band={cell.band} colour={ink} size={mm(2.3)} />
        <Text style={{ ...type.label, fontSize: 7, lineHeight: 1.2, fontWeight: 500, color: ink }}>
          {cell.score}
        </Text>
      </View>
    </View>
  );
}

function Legend({ matrix }: { readonly matrix: Matrix }): ReactElement {
  return (
    <View style={{ paddingTop: mm(5), gap: mm(1.8), flexGrow: 1, flexBasis: 0 }}>
      <Example form="filled" text={matrix.now} />
      <Example form="dashed" text={matrix.after} />
      <View style={{ height: mm(1) }} />
      {matrix.legend.map(({ mark, range }) => (
        <View key={mark.band} style={{ flexDirection: 'row', alignItems: 'center', gap: mm(2.4) }}>
          <Chip mark={mark} />
          <Text style={{ ...type.table, fontSize: 9 }}>{range}</Text>
        </View>
      ))}
    </View>
  );
}

function Example({
  form,
  text,
}: {
  readonly form: 'filled' | 'dashed';
  readonly text: string;
}): ReactElement {
  return (
    <View style={{ flexDirection: 'row', alignItems: 'center', gap: mm(2) }}>
      <View {...tag('Artifact')}>
        <RiskNumber number={1} form={form} />
      </View>
      <Text style={{ ...type.table, fontSize: 9 }}>{text}</Text>
    </View>
  );
}

const axisWord = { ...type.label, fontSize: 8.2, lineHeight: 1.2, color: colours.ink2 } as const;
const axisTitle = { ...type.labelStrong, fontWeight: 600, color: colours.ink2 } as const;
