// Who speaks in what order: a filled node has stated something already, a dashed one signs on the last page.
import { Circle, Path, Svg, Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { SignerOverview } from '../../../domain/report/reportModel.ts';
import { tag } from '../tagged/tag.ts';
import { colours, mm, type } from '../theme.ts';
import { SectionHeading } from './Heading.tsx';

export function SignerChain({ overview }: { readonly overview: SignerOverview }): ReactElement {
  const { signers } = overview;
  return (
    <View wrap={false}>
      <SectionHeading level="H2">{overview.title}</SectionHeading>
      <View {...tag('L')} style={{ flexDirection: 'row', marginTop: mm(3), gap: mm(3) }}>
        {signers.map(({ role, name, detail, stated }, index) => (
          <View
            key={role}
            {...tag('LI')}
            style={{ flexDirection: 'row', ...(index < signers.length - 1 && grows) }}
          >
            <Node stated={stated} />
            <View {...tag('LBody')} style={{ marginLeft: mm(2.2), maxWidth: mm(46) }}>
              <Text {...tag('P')} style={{ ...type.strong, lineHeight: 1.3 }}>
                {name}
              </Text>
              <Text {...tag('P')} style={{ ...type.label, fontSize: 8.2, color: colours.ink2 }}>
                {detail}
              </Text>
            </View>
            {index < signers.length - 1 && <Bond firm={signers[index + 1]?.stated ?? false} />}
          </View>
        ))}
      </View>
    </View>
  );
}

const grows = { flexGrow: 1 } as const;
const dashes = { strokeDasharray: '3 2.4' } as const;

function Node({ stated }: { readonly stated: boolean }): ReactElement {
  return (
    <Svg viewBox="0 0 14 14" style={{ width: mm(5), height: mm(5) }}>
      <Circle
        cx={7}
        cy={7}
        r={6.4}
        fill={stated ? colours.accent : colours.paper}
        stroke={stated ? colours.accent : colours.ink3}
        strokeWidth={1}
        {...(stated ? {} : dashes)}
      />
      {stated && (
        <Path
          d="M4.1 7.3 6.2 9.4 10.1 4.9"
          fill="none"
          stroke={colours.paper}
          strokeWidth={1.3}
          strokeLinecap="round"
        />
      )}
    </Svg>
  );
}

/** The line to the next node. */
function Bond({ firm }: { readonly firm: boolean }): ReactElement {
  return (
    <View
      style={{
        flexGrow: 1,
        height: 1,
        marginTop: mm(2.5),
        marginLeft: mm(3),
        borderTopWidth: 1,
        borderTopStyle: firm ? 'solid' : 'dashed',
        borderTopColor: firm ? colours.accent : colours.line2,
      }}
    />
  );
}
