// Who speaks in what order: a filled node has stated something already, a dashed one signs on the last page.
import { Circle, Line, Path, Svg, Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { SignerOverview } from '../../../domain/report/reportModel.ts';
import { tag } from '../tagged/tag.ts';
import { colours, mm, sheet, type } from '../theme.ts';
import { SectionHeading } from './Heading.tsx';

export function SignerChain({ overview }: { readonly overview: SignerOverview }): ReactElement {
  const { signers } = overview;
  return (
    <View wrap={false}>
      <SectionHeading level="H2">{overview.title}</SectionHeading>
      <View {...tag('L')} style={{ flexDirection: 'row', marginTop: mm(3) }}>
        {signers.map(({ role, name, detail, stated }, index) => (
          <View key={role} {...tag('LI')} style={{ width: sheet.width / 3, paddingRight: mm(3) }}>
            <Node stated={stated} next={signers[index + 1]?.stated ?? null} />
            <View {...tag('LBody')}>
              <Text {...tag('P')} style={type.strong}>
                {name}
              </Text>
              <Text {...tag('P')} style={{ ...type.label, fontSize: 8.2, color: colours.ink2 }}>
                {detail}
              </Text>
            </View>
          </View>
        ))}
      </View>
      <Text style={{ ...type.note, marginTop: mm(2.5) }}>{overview.note}</Text>
    </View>
  );
}

/** `next`: whether the one after has stated something, or null when there is none after. */
function Node({ stated, next }: { readonly stated: boolean; readonly next: boolean | null }): ReactElement {
  const width = sheet.width / 3 - mm(3);
  const size = mm(5);
  const dashes = { strokeDasharray: '3 2.4' };
  return (
    <Svg viewBox={`0 0 ${width} ${size}`} style={{ width, height: size, marginBottom: mm(1.2) }}>
      {next !== null && (
        <Line
          x1={size + 5}
          y1={size / 2}
          x2={width}
          y2={size / 2}
          stroke={next ? colours.accent : colours.line2}
          strokeWidth={1}
          {...(next ? {} : dashes)}
        />
      )}
      <Circle
        cx={size / 2}
        cy={size / 2}
        r={size / 2 - 0.6}
        fill={stated ? colours.accent : colours.paper}
        stroke={stated ? colours.accent : colours.ink3}
        strokeWidth={1}
        {...(stated ? {} : dashes)}
      />
      {stated && (
        <Path
          d="M4.2 7.4 6.3 9.5 10.2 5"
          fill="none"
          stroke={colours.paper}
          strokeWidth={1.3}
          strokeLinecap="round"
        />
      )}
    </Svg>
  );
}
