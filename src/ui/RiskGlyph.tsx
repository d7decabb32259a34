export type Band = 'low' | 'medium' | 'high' | 'veryHigh';

/** Ring, half-filled diamond, triangle, octagon: the shapes gain ink with severity. Size 16, or placed in a drawing. */
export function RiskGlyph(props: {
  readonly band: Band;
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
}) {
  const { band, x, y, size } = props;
  return (
    <svg
      className={size === undefined ? 'g' : undefined}
      viewBox="0 0 16 16"
      aria-hidden="true"
      x={x}
      y={y}
      width={size}
      height={size}
    >
      {shapes[band]}
    </svg>
  );
}

const shapes: Readonly<Record<Band, React.ReactNode>> = {
  low: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="8" cy="8" r="1.7" fill="currentColor" />
    </>
  ),
  medium: (
    <>
      <path
        d="M8 1.3 14.7 8 8 14.7 1.3 8Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M1.8 8h12.4L8 14.2Z" fill="currentColor" />
    </>
  ),
  high: (
    <path
      d="M8 1.2 15.3 14.3H.7ZM7.2 5.8v4h1.6v-4Zm0 5.2v1.7h1.6V11Z"
      fill="currentColor"
      fillRule="evenodd"
      stroke="currentColor"
      strokeWidth=".6"
      strokeLinejoin="round"
    />
  ),
  veryHigh: (
    <path
      d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Zm2 2.8v5.1h1.8V3.8Zm0 6.5v1.9h1.8v-1.9Z"
      fill="currentColor"
      fillRule="evenodd"
    />
  ),
};
