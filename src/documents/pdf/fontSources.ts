// Addresses of the typefaces in the built application.
import familjen600 from '@fontsource/familjen-grotesk/files/familjen-grotesk-latin-600-normal.woff?url';
import familjenExt600 from '@fontsource/familjen-grotesk/files/familjen-grotesk-latin-ext-600-normal.woff?url';
import hanken400 from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-400-normal.woff?url';
import hanken500 from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-500-normal.woff?url';
import hanken600 from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-600-normal.woff?url';
import hankenExt400 from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-ext-400-normal.woff?url';
import hankenExt500 from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-ext-500-normal.woff?url';
import hankenExt600 from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-ext-600-normal.woff?url';
import plex500 from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-500-normal.woff?url';
import type { FontSources } from './fonts.ts';

export const fontSources: FontSources = {
  'hanken-grotesk-latin-400-normal': hanken400,
  'hanken-grotesk-latin-500-normal': hanken500,
  'hanken-grotesk-latin-600-normal': hanken600,
  'hanken-grotesk-latin-ext-400-normal': hankenExt400,
  'hanken-grotesk-latin-ext-500-normal': hankenExt500,
  'hanken-grotesk-latin-ext-600-normal': hankenExt600,
  'familjen-grotesk-latin-600-normal': familjen600,
  'familjen-grotesk-latin-ext-600-normal': familjenExt600,
  'ibm-plex-mono-latin-500-normal': plex500,
};
