// One part of the report on its own pages: header, title block at the foot, and what stands between.
import { Page, Path, Rect, Svg, Text, View } from '@react-pdf/renderer';
import type { ReactElement, ReactNode } from 'react';
import type { ReportFact, ReportModel } from '../../../domain/report/reportModel.ts';
import { tag } from '../tagged/tag.ts';
import { colours, mm, running, sheet } from '../theme.ts';
import { Digest } from './Digest.tsx';

interface SheetProps {
  readonly report: ReportModel;
  /** The part's name in the list of contents. */
  readonly bookmark: string;
  readonly children: ReactNode;
}

export function Sheet({ report, bookmark, children }: SheetProps): ReactElement {
  return (
    <Page
      size="A4"
      bookmark={{ title: bookmark, fit: true }}
      style={{
        paddingTop: sheet.top,
        paddingBottom: sheet.bottom,
        paddingLeft: sheet.left,
        paddingRight: sheet.right,
      }}
    >
      <Header organisation={report.organisation} />
      <Footer footer={report.footer} />
      <View {...tag('Sect')}>{children}</View>
    </Page>
  );
}

function Header({ organisation }: { readonly organisation: string }): ReactElement {
  return (
    <View
      fixed
      {...tag('Artifact')}
      style={{
        position: 'absolute',
        top: sheet.header,
        left: sheet.left,
        right: sheet.right,
        height: mm(8.7),
        flexDirection: 'row',
        justifyContent: 'space-between',
        borderBottomWidth: 1,
        borderBottomColor: colours.ink,
      }}
    >
      <View style={{ flexDirection: 'row', gap: mm(2), alignItems: 'center', height: mm(5.5) }}>
        <Logo />
        <Text style={running.brand}>Distansrond</Text>
      </View>
      <View style={{ height: mm(5.5), width: mm(110), justifyContent: 'center' }}>
        <Text style={{ ...running.text, textAlign: 'right', maxLines: 1, textOverflow: 'ellipsis' }}>
          {organisation}
        </Text>
      </View>
    </View>
  );
}

function Logo(): ReactElement {
  return (
    <Svg viewBox="0 0 512 512" style={{ width: mm(5.5), height: mm(5.5) }}>
      <Rect x={0} y={0} width={512} height={512} rx={88} ry={88} fill={colours.accent} />
      <Path d="M132 112h76v288h-76z" fill={colours.paper} />
      <Path d="M155 196c11 38 11 82 0 120" fill="none" stroke={colours.accent} strokeWidth={18} />
      <Path d="M226 139a117 117 0 0 1 0 234" fill="none" stroke={colours.paper} strokeWidth={54} />
      <Path d="M226 198a58 58 0 0 1 0 116z" fill={colours.accentLight} />
    </Svg>
  );
}

/** The drawing's title block. It repeats on every page and so is no content of its own. */
function Footer({ footer }: { readonly footer: ReportModel['footer'] }): ReactElement {
  const { page } = footer;
  return (
    <View
      fixed
      {...tag('Artifact')}
      style={{
        position: 'absolute',
        top: sheet.footer,
        left: sheet.left,
        right: sheet.right,
        height: mm(11.2),
        flexDirection: 'row',
        borderWidth: 0.7,
        borderColor: colours.ink,
      }}
    >
      <FooterCell fact={footer.document} width={mm(40.5)} />
      <FooterCell fact={footer.made} width={mm(42.2)} />
      <FooterCell fact={footer.checksum} width={mm(69)} digest />
      <View style={{ ...cell, width: mm(21) }}>
        <Text style={running.label}>{page.label}</Text>
        <Text
          style={running.value}
          render={({ pageNumber, totalPages }) => `${pageNumber} ${page.of} ${totalPages ?? pageNumber}`}
        />
      </View>
    </View>
  );
}

const cell = {
  paddingHorizontal: mm(2.6),
  paddingVertical: mm(1.6),
  gap: 2,
  borderLeftWidth: 0.6,
  borderLeftColor: colours.line2,
} as const;

function FooterCell({
  fact,
  width,
  digest,
}: {
  fact: ReportFact;
  width: number;
  digest?: boolean;
}): ReactElement {
  return (
    <View style={{ ...cell, width }}>
      <Text style={running.label}>{fact.label}</Text>
      {digest ? <Digest value={fact.value} repeated /> : <Text style={running.value}>{fact.value}</Text>}
    </View>
  );
}
