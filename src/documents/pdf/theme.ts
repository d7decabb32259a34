// Measures and colours of the printed report: the light half of the product's design tokens. All lengths in points.
import type { BandId } from '../../domain/checklist/checklist.ts';

export function mm(millimetres: number): number {
  return Math.round(millimetres * 283.465) / 100;
}

export const colours = {
  ink: '#16202a',
  ink2: '#44515d',
  ink3: '#5c6974',
  line: '#dae0de',
  line2: '#b9c4c4',
  accent: '#16479e',
  accentLight: '#9dbcf0',
  paper: '#ffffff',
} as const;

export const bandColours: Readonly<
  Record<BandId, { readonly ink: string; readonly tint: string; readonly solid: string | null }>
> = {
  low: { ink: '#1c5a3c', tint: '#e4f1e9', solid: null },
  medium: { ink: '#664900', tint: '#fbf1d2', solid: null },
  high: { ink: '#8a3c05', tint: '#fde8d9', solid: null },
  veryHigh: { ink: '#86152a', tint: '#fae1e2', solid: '#841a2b' },
};

/** A4 with the drawing sheet's margins. */
export const sheet = {
  left: mm(20),
  right: mm(17),
  header: mm(15),
  top: mm(31.5),
  footer: mm(274.6),
  bottom: mm(32),
  width: mm(173),
} as const;

const text = ['Hanken Grotesk', 'Hanken Grotesk Extended'];
const head = ['Familjen Grotesk', 'Familjen Grotesk Extended'];

/** Size and line height always together: a line height alone is reckoned from another size. */
export const type = {
  title: { fontFamily: head, fontWeight: 600, fontSize: 25, lineHeight: 1.12, color: colours.ink },
  part: { fontFamily: head, fontWeight: 600, fontSize: 18, lineHeight: 1.22, color: colours.ink },
  section: { fontFamily: head, fontWeight: 600, fontSize: 13, lineHeight: 1.23, color: colours.ink },
  group: { fontFamily: head, fontWeight: 600, fontSize: 10, lineHeight: 1.3, color: colours.ink },
  lead: { fontFamily: text, fontSize: 10.5, lineHeight: 1.43, color: colours.ink2 },
  body: { fontFamily: text, fontSize: 9.6, lineHeight: 1.42, color: colours.ink },
  strong: { fontFamily: text, fontWeight: 600, fontSize: 9.6, lineHeight: 1.42, color: colours.ink },
  table: { fontFamily: text, fontSize: 8.8, lineHeight: 1.34, color: colours.ink },
  note: { fontFamily: text, fontSize: 8.6, lineHeight: 1.4, color: colours.ink2 },
  label: { fontFamily: text, fontSize: 7.8, lineHeight: 1.35, color: colours.ink3 },
  labelStrong: { fontFamily: text, fontWeight: 500, fontSize: 7.8, lineHeight: 1.3, color: colours.ink3 },
  digest: {
    fontFamily: 'IBM Plex Mono',
    fontWeight: 500,
    fontSize: 7.6,
    lineHeight: 1.4,
    color: colours.ink,
  },
} as const;

/** The same without line height, for texts that are made anew on every page: with one they vanish. */
export const running = {
  text: { fontFamily: text, fontSize: 8.4, color: colours.ink2 },
  label: { fontFamily: text, fontSize: 7.2, color: colours.ink3 },
  value: { fontFamily: text, fontWeight: 600, fontSize: 8, color: colours.ink },
  digest: { fontFamily: 'IBM Plex Mono', fontWeight: 500, fontSize: 7.6, color: colours.ink },
  brand: { fontFamily: head, fontWeight: 600, fontSize: 11, color: colours.ink },
} as const;

export const families = [text, head] as const;
