// A digest in groups of four. Each group is a text of its own: the engine cannot read the typeface's empty space.
import { Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { tag } from '../tagged/tag.ts';
import { running, type } from '../theme.ts';

/** `repeated`: stands on every page, so without line height. */
export function Digest({
  value,
  repeated,
}: {
  readonly value: string;
  readonly repeated?: boolean;
}): ReactElement {
  return (
    <View {...tag('P')} style={{ flexDirection: 'row', flexWrap: 'wrap', columnGap: 4.2 }}>
      {value.split(' ').map((group, index) => (
        // Groups may be alike.
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once and never reordered
        <Text key={index} style={repeated ? running.digest : type.digest}>
          {group}
        </Text>
      ))}
    </View>
  );
}
