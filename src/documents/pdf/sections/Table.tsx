// Tables. A row is never divided unless it is longer than a page could hold.
import { Text, View } from '@react-pdf/renderer';
import type { ReactElement, ReactNode } from 'react';
import { tag } from '../tagged/tag.ts';
import { colours, mm, type } from '../theme.ts';

/** Widths of the columns in points; null takes what is left. */
export type Widths = readonly (number | null)[];

interface TableProps {
  readonly columns: readonly string[];
  readonly widths: Widths;
  readonly children: ReactNode;
  /** Whether the head stands again on every page the table runs over. */
  readonly long?: boolean;
  readonly rule?: 'ink' | 'line';
}

export function Table({ columns, widths, children, long = false, rule = 'line' }: TableProps): ReactElement {
  const border = rule === 'ink' ? { borderBottomWidth: 1, borderBottomColor: colours.ink } : headRule;
  return (
    <View {...tag('Table')}>
      <View {...tag('TR')} fixed={long} wrap={false} style={{ flexDirection: 'row', ...border }}>
        {columns.map((column, index) => (
          <View
            key={column}
            {...tag('TH', { scope: 'Column' })}
            style={{ ...widthOf(widths[index]), ...headCell }}
          >
            <Text style={type.labelStrong}>{column}</Text>
          </View>
        ))}
      </View>
      {children}
    </View>
  );
}

export function Row({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <View {...tag('TR')} wrap={false} style={{ flexDirection: 'row', alignItems: 'center', ...rowRule }}>
      {children}
    </View>
  );
}

export function Cell({
  width,
  children,
}: {
  readonly width: number | null | undefined;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <View {...tag('TD')} style={{ ...widthOf(width), paddingVertical: mm(1.25), paddingRight: mm(2) }}>
      {children}
    </View>
  );
}

export function widthOf(
  width: number | null | undefined,
): { width: number } | { flexGrow: number; flexShrink: number; flexBasis: number } {
  return typeof width === 'number' ? { width } : { flexGrow: 1, flexShrink: 1, flexBasis: 0 };
}

export const rowRule = { borderBottomWidth: 0.6, borderBottomColor: colours.line } as const;
const headRule = { borderBottomWidth: 0.6, borderBottomColor: colours.line2 } as const;
const headCell = { paddingBottom: mm(1), paddingRight: mm(1.5), justifyContent: 'flex-end' } as const;
