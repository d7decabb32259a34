import { createElement, type ReactNode } from 'react';

/**
 * The inside of one of our own SVG drawings as React elements. Parsing markup in the browser is closed by our policy
 * (Trusted Types), and only the shapes and attributes a drawing needs are let through, so a drawing can never act.
 */
export function svgToElements(text: string): ReactNode {
  const open: Group[] = [{ tag: 'svg', attributes: {}, children: [] }];
  for (const [, closing, tag = '', attributes = '', selfClosing, words] of text.matchAll(token)) {
    const top = open.at(-1);
    if (top === undefined) break;
    if (words !== undefined) {
      if (top.tag === 'text' || top.tag === 'tspan') top.children.push(decode(words));
    } else if (closing) {
      if (open.length > 1) close(open);
    } else {
      open.push({ tag, attributes: read(attributes), children: [] });
      if (selfClosing) close(open);
    }
  }
  while (open.length > 1) close(open);
  return open[0]?.children ?? null;
}

interface Group {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReactNode[];
}

/** A tag (closing mark, name, attributes, self-closing mark) or the words between tags. Comments and prologues are skipped. */
const token = /<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const shapes = new Set([
  'g',
  'path',
  'circle',
  'rect',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
]);
const names: Readonly<Record<string, string>> = {
  class: 'className',
  'text-anchor': 'textAnchor',
  'fill-rule': 'fillRule',
};
const kept = new Set(
  'className id d cx cy r rx ry x y x1 x2 y1 y2 width height points transform textAnchor fillRule data-region'.split(
    ' ',
  ),
);

function close(open: Group[]) {
  const done = open.pop();
  const parent = open.at(-1);
  if (done === undefined || parent === undefined) return;
  // The file's own root is left out but its content kept; styles, titles and anything unknown vanish whole.
  if (done.tag === 'svg') parent.children.push(...done.children);
  else if (shapes.has(done.tag)) {
    parent.children.push(
      createElement(done.tag, { ...done.attributes, key: parent.children.length }, ...done.children),
    );
  }
}

function read(attributes: string): Record<string, string> {
  const entries = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [names[name] ?? name, decode(value)] as const,
  );
  return Object.fromEntries(entries.filter(([name]) => kept.has(name)));
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
