// The last page: where to sign, how to check it, what it covers, and the employer's own rules.
import { Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { ReportModel, SignatureBox, SignaturePart } from '../../../domain/report/reportModel.ts';
import { tag } from '../tagged/tag.ts';
import { colours, mm, sheet, type } from '../theme.ts';
import { Digest } from './Digest.tsx';
import { PartHeading, SectionHeading } from './Heading.tsx';
import { Sheet } from './Sheet.tsx';

/** Width and height of every signature field in points, room for mark, name, reason, time and key. */
const fieldSize = { width: 152, height: 120 } as const;

interface SignatureSheetProps {
  readonly report: ReportModel;
  readonly replaced: boolean;
}

export function SignatureSheet({ report, replaced }: SignatureSheetProps): ReactElement {
  const { signatures } = report;
  const { check, covers } = signatures;
  return (
    <Sheet report={report} bookmark={signatures.title}>
      <PartHeading>{signatures.title}</PartHeading>
      <Text style={{ ...type.body, maxWidth: mm(160), marginBottom: mm(3) }}>{signatures.intro}</Text>
      <View
        wrap={false}
        style={{ flexDirection: 'row', borderWidth: 1, borderColor: colours.ink, alignSelf: 'flex-start' }}
      >
        {signatures.fields.map((box, index) => (
          <Box key={box.field} box={box} first={index === 0} />
        ))}
      </View>
      <View wrap={false} style={columns}>
        <View style={column}>
          <SectionHeading level="H3" space={mm(5)}>
            {check.title}
          </SectionHeading>
          <Steps steps={check.steps} />
          <Text style={{ ...type.note, marginTop: mm(2) }}>{check.note}</Text>
        </View>
        <Covers covers={covers} replaced={replaced} />
      </View>
      <Local groups={signatures.local} />
    </Sheet>
  );
}

function Box({ box, first }: { readonly box: SignatureBox; readonly first: boolean }): ReactElement {
  const field = { name: box.field, description: box.description, waiting: box.waiting };
  return (
    <View
      {...tag('Sect')}
      style={{
        width: (sheet.width - 2) / 3,
        paddingVertical: mm(2.6),
        paddingHorizontal: ((sheet.width - 2) / 3 - fieldSize.width) / 2,
        ...(!first && { borderLeftWidth: 0.6, borderLeftColor: colours.line2 }),
      }}
    >
      <Text {...tag('P')} style={type.labelStrong}>
        {box.role}
      </Text>
      <Text {...tag('P')} style={type.strong}>
        {box.name}
      </Text>
      <View {...tag('Form', { field })} style={{ ...fieldSize, marginTop: mm(1.5), marginBottom: mm(1.5) }} />
      <Text {...tag('P')} style={{ ...type.label, fontSize: 8, color: colours.ink2 }}>
        {box.meaning}
      </Text>
    </View>
  );
}

function Steps({ steps }: { readonly steps: readonly string[] }): ReactElement {
  return (
    <View {...tag('L')} style={{ marginTop: mm(2.2), gap: mm(1.2) }}>
      {steps.map((step, index) => (
        <View key={step} {...tag('LI')} style={{ flexDirection: 'row' }}>
          <Text {...tag('Lbl')} style={{ ...type.group, width: mm(6.5), color: colours.accent }}>
            {String(index + 1)}
          </Text>
          <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
            <Text {...tag('LBody')} style={type.body}>
              {step}
            </Text>
          </View>
        </View>
      ))}
    </View>
  );
}

function Covers({
  covers,
  replaced,
}: {
  readonly covers: SignaturePart['covers'];
  readonly replaced: boolean;
}): ReactElement {
  return (
    <View style={column}>
      <SectionHeading level="H3" space={mm(5)}>
        {covers.title}
      </SectionHeading>
      {covers.paragraphs.map((paragraph) => (
        <Text key={paragraph} style={{ ...type.body, fontSize: 9, marginTop: mm(1.8) }}>
          {paragraph}
        </Text>
      ))}
      <Text style={{ ...type.label, fontSize: 8, marginTop: mm(2.2) }}>{covers.checksum.label}</Text>
      <Digest value={covers.checksum.value} />
      {replaced && <Text style={{ ...type.note, fontSize: 8, marginTop: mm(2.2) }}>{covers.replaced}</Text>}
    </View>
  );
}

function Local({ groups }: { readonly groups: SignaturePart['local'] }): ReactElement {
  return (
    <View style={{ ...columns, flexWrap: 'wrap', marginTop: mm(1.5) }}>
      {groups.map(({ title, paragraphs }) => (
        <View key={title} wrap={false} style={{ ...column, marginTop: mm(3) }}>
          <Text {...tag('H3')} style={{ ...type.group, fontSize: 10.5 }}>
            {title}
          </Text>
          <View style={{ borderTopWidth: 0.7, borderTopColor: colours.ink, marginTop: mm(0.8) }} />
          {paragraphs.map((paragraph) => (
            <Text key={paragraph} style={{ ...type.body, fontSize: 8.6, marginTop: mm(1.2) }}>
              {paragraph}
            </Text>
          ))}
        </View>
      ))}
    </View>
  );
}

const columns = { flexDirection: 'row', columnGap: mm(9) } as const;
const column = { width: (sheet.width - mm(9)) / 2 } as const;
