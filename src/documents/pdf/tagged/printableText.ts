// Before layout: every character the typefaces lack becomes a visible sign, so that nothing disappears unseen.
// The original stays with the element and is what is read aloud and copied.
import type { Coverage } from './coverage.ts';
import type { LayoutNode } from './layoutNode.ts';

/** Stands for a character that cannot be drawn. */
const replacement = '¤';

/** A text as drawn, and what stood there before, by position, where the two differ. */
export interface PrintableText {
  readonly text: string;
  readonly originals: ReadonlyMap<number, string>;
}

/** Texts by the props of the TEXT element they stand in: props keep their identity through the layout. */
export type PrintableTexts = Map<unknown, PrintableText>;

/**
 * Makes every text under the node printable, in place.
 * @param covers whether all typefaces in use can draw a character.
 */
export function makePrintable(node: LayoutNode, covers: Coverage['covers']): PrintableTexts {
  const texts: PrintableTexts = new Map();
  const visit = (current: LayoutNode): void => {
    if (current.type === 'TEXT') texts.set(current.props, joined(printInstances(current, covers)));
    else current.children?.forEach(visit);
  };
  visit(node);
  return texts;
}

/** Whether a text holds anything that has to be replaced. */
export function hasReplacements(text: string, { covers }: Coverage): boolean {
  return printableText(text, covers).originals.size > 0;
}

function printInstances(node: LayoutNode, covers: Coverage['covers']): PrintableText[] {
  if (node.type === 'TEXT_INSTANCE') {
    const printable = printableText(node.value ?? '', covers);
    node.value = printable.text;
    return [printable];
  }
  return (node.children ?? []).flatMap((child) => printInstances(child, covers));
}

function joined(parts: readonly PrintableText[]): PrintableText {
  let text = '';
  const originals = new Map<number, string>();
  for (const part of parts) {
    for (const [at, original] of part.originals) originals.set(at + text.length, original);
    text += part.text;
  }
  return { text, originals };
}

/** Characters that draw nothing and could turn or break a line: left out. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
const likenesses: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2028': '\n',
  '\u2029': '\n',
};
const spaces = /^[\u2000-\u200A\u202F\u205F\u3000]$/;

/** One text as it can be drawn. What looks like one character is replaced by one sign. */
export function printableText(source: string, covers: Coverage['covers']): PrintableText {
  const originals = new Map<number, string>();
  let text = '';
  // Word by word, and most words need no second look: taking a long text apart into clusters is slow.
  for (const word of source
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split(/(?<= )/)) {
    if (isDrawable(word, covers)) {
      text += word;
      continue;
    }
    for (const { segment } of clusters.segment(word)) {
      const drawn = drawnAs(segment);
      if (isDrawable(drawn, covers)) {
        text += drawn;
      } else {
        originals.set(text.length, segment);
        text += replacement;
      }
    }
  }
  return { text, originals };
}

const clusters = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/** The nearest the typefaces have; empty for what draws nothing. */
function drawnAs(cluster: string): string {
  const visible = cluster.replace(invisible, '');
  return likenesses[visible] ?? (spaces.test(visible) ? '\u00A0' : visible);
}

function isDrawable(text: string, covers: Coverage['covers']): boolean {
  for (const character of text) {
    if (character !== '\n' && !covers(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}
