// The report's typefaces. WOFF, not WOFF2: the engine cannot take a subset of composite glyphs (å ä ö) from WOFF2.
import { Font } from '@react-pdf/renderer';

const faces = [
  { family: 'Hanken Grotesk', weight: 400, file: 'hanken-grotesk-latin-400-normal' },
  { family: 'Hanken Grotesk', weight: 500, file: 'hanken-grotesk-latin-500-normal' },
  { family: 'Hanken Grotesk', weight: 600, file: 'hanken-grotesk-latin-600-normal' },
  { family: 'Hanken Grotesk Extended', weight: 400, file: 'hanken-grotesk-latin-ext-400-normal' },
  { family: 'Hanken Grotesk Extended', weight: 500, file: 'hanken-grotesk-latin-ext-500-normal' },
  { family: 'Hanken Grotesk Extended', weight: 600, file: 'hanken-grotesk-latin-ext-600-normal' },
  { family: 'Familjen Grotesk', weight: 600, file: 'familjen-grotesk-latin-600-normal' },
  { family: 'Familjen Grotesk Extended', weight: 600, file: 'familjen-grotesk-latin-ext-600-normal' },
  { family: 'IBM Plex Mono', weight: 500, file: 'ibm-plex-mono-latin-500-normal' },
] as const;

export type FontFile = (typeof faces)[number]['file'];
/** Where each file is fetched from: an address in a browser, a path in Node. */
export type FontSources = Readonly<Record<FontFile, string>>;

export function registerFonts(sources: FontSources): void {
  for (const { family, weight, file } of faces) {
    Font.register({ family, fonts: [{ src: sources[file], fontWeight: weight }] });
  }
}
