import { encodeQR } from 'qr';
import { useMemo } from 'react';
import { classes } from './classes.ts';

/** Light squares around a code, without which it cannot be found. */
const border = 4;

/** A text as a QR code: dark on white in every theme, since that is what reads it best. */
export function QrCode(props: {
  readonly text: string;
  /** What the code holds, for those who do not see it. */
  readonly label: string;
  readonly className?: string | undefined;
}) {
  const { side, outline } = useMemo(() => drawn(props.text), [props.text]);
  return (
    <svg
      className={classes('qr', props.className)}
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path className="light" d={`M0 0h${side}v${side}h-${side}z`} />
      <path className="dark" d={outline} />
    </svg>
  );
}

/** Each run of dark squares in a row is one stroke of the outline. */
function drawn(text: string): { side: number; outline: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border });
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return { side: rows.length, outline: runs.join('') };
}
