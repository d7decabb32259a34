// Headings in three sizes. Level is meaning, size is looks: the two need not follow each other.
import { Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { tag } from '../tagged/tag.ts';
import { colours, mm, type } from '../theme.ts';

/** Headings are short and stay whole. */
export function undivided(word: string): string[] {
  return [word];
}

/** Heads a part on its own sheet. */
export function PartHeading({ children }: { readonly children: string }): ReactElement {
  return (
    <Text {...tag('H2')} hyphenationCallback={undivided} style={{ ...type.part, marginBottom: mm(3) }}>
      {children}
    </Text>
  );
}

/** Heads a section, ruled. Keeps the next few lines with it. */
export function SectionHeading({
  level,
  space = mm(6),
  children,
}: {
  readonly level: 'H2' | 'H3';
  readonly space?: number;
  readonly children: string;
}): ReactElement {
  return (
    <View
      minPresenceAhead={mm(24)}
      wrap={false}
      style={{
        marginTop: space,
        paddingBottom: mm(1.6),
        borderBottomWidth: 1,
        borderBottomColor: colours.ink,
      }}
    >
      <Text {...tag(level)} hyphenationCallback={undivided} style={type.section}>
        {children}
      </Text>
    </View>
  );
}
