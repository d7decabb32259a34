// Where words may be divided at a line's end.

import { syllables as english } from '@react-pdf/hyphenate/en-gb';
import { syllables as swedish } from '@react-pdf/hyphenate/sv';
import { Font } from '@react-pdf/renderer';
import { isAddress } from './tagged/drawnText.ts';

/** Shorter words stay whole, and nobody is left with two letters on a line. */
const shortestDivided = 10;
const shortestEnd = 4;
/** No piece of a word may be wider than the narrowest column. */
const longestPiece = 11;

export function registerHyphenation(language: 'sv' | 'en'): void {
  Font.registerHyphenationCallback(syllablesOf(language));
}

/** Takes a word apart where it may be divided. The parts together are the word. */
export function syllablesOf(language: 'sv' | 'en'): (word: string) => string[] {
  const syllables = language === 'sv' ? swedish : english;
  return (word) => {
    if (isAddress(word)) return word.split(/(?<=[@/\\_.:=&?#-])/).flatMap(pieces);
    return word.length < shortestDivided ? [word] : worthDividing(syllables(word)).flatMap(pieces);
  };
}

function worthDividing(syllables: readonly string[]): string[] {
  const parts = [...syllables];
  while (parts.length > 1 && (parts[0] ?? '').length < shortestEnd)
    parts.splice(0, 2, parts.slice(0, 2).join(''));
  while (parts.length > 1 && letters(parts.at(-1) ?? '') < shortestEnd)
    parts.splice(-2, 2, parts.slice(-2).join(''));
  return parts;
}

function letters(part: string): number {
  return part.replace(/\P{L}/gu, '').length;
}

function pieces(part: string): string[] {
  if (part.length <= longestPiece) return [part];
  return part.match(new RegExp(`[^]{1,${longestPiece}}`, 'g')) ?? [part];
}
