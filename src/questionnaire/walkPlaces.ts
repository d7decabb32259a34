import type { WalkLinks } from './Walk.tsx';
import type { WalkedPart } from './walkedParts.ts';

/** Where in the walk someone is. */
export type WalkPlace =
  | { readonly kind: 'about' }
  | { readonly kind: 'part'; readonly part: string }
  | { readonly kind: 'own' };

export interface WalkStop {
  readonly href: string;
  readonly title: string;
}

/** The stops before and after a place: the facts, every part that applies, own risks, the summary. */
export function stopsAround(
  place: WalkPlace,
  parts: readonly WalkedPart[],
  links: WalkLinks,
  titles: { readonly about: string; readonly own: string; readonly summary: string },
): { readonly before: WalkStop | undefined; readonly after: WalkStop | undefined } {
  const stops = [
    { href: links.about, title: titles.about },
    ...parts.map(({ id, title }) => ({ href: links.part(id), title })),
    { href: links.own, title: titles.own },
    { href: links.summary, title: titles.summary },
  ];
  const here = place.kind === 'part' ? links.part(place.part) : links[place.kind];
  const at = stops.findIndex(({ href }) => href === here);
  return { before: stops[at - 1], after: stops[at + 1] };
}
