// A risk's number and its band, as they stand in every table.
import { Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { RiskMark } from '../../../domain/report/reportModel.ts';
import { bandColours, colours, mm, type } from '../theme.ts';
import { Glyph } from './Glyph.tsx';

export function Chip({ mark }: { readonly mark: RiskMark }): ReactElement {
  const { ink, tint, solid } = bandColours[mark.band];
  const colour = solid ? colours.paper : ink;
  return (
    <View
      style={{
        flexDirection: 'row',
        alignItems: 'center',
        alignSelf: 'flex-start',
        gap: mm(1),
        paddingLeft: mm(1.2),
        paddingRight: mm(1.6),
        height: mm(5),
        borderRadius: 1.4,
        backgroundColor: solid ?? tint,
      }}
    >
      <Glyph band={mark.band} colour={colour} size={mm(3)} />
      <Text style={{ ...type.table, fontSize: 8, lineHeight: 1.2, fontWeight: 500, color: colour }}>
        {mark.word}
      </Text>
    </View>
  );
}

/** `filled`: where the risk is now; `dashed`: where it is expected to be. */
export function RiskNumber({
  number,
  form = 'ring',
}: {
  readonly number: number;
  readonly form?: 'ring' | 'filled' | 'dashed';
}): ReactElement {
  const size = number > 9 ? mm(5.2) : mm(4.6);
  return (
    <View
      style={{
        width: size,
        height: mm(4.6),
        alignItems: 'center',
        justifyContent: 'center',
        borderRadius: mm(2.3),
        borderWidth: 0.85,
        borderStyle: form === 'dashed' ? 'dashed' : 'solid',
        borderColor: colours.ink,
        backgroundColor: form === 'filled' ? colours.ink : colours.paper,
      }}
    >
      <Text
        style={{
          ...type.strong,
          fontSize: 7.8,
          lineHeight: 1.15,
          color: form === 'filled' ? colours.paper : colours.ink,
        }}
      >
        {number}
      </Text>
    </View>
  );
}
