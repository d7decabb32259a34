// After layout: puts invisible markers around everything that is drawn and means something. While react-pdf draws the
// pages, the markers open and close marked content, so that no part of its drawing code is ours to know.

import { spokenText } from './drawnText.ts';
import type { Box, LayoutNode, PageBox } from './layoutNode.ts';
import type { PrintableTexts } from './printableText.ts';
import type { StructureElement } from './StructureTree.ts';
import type { TaggedDocument } from './TaggedDocument.ts';
import type { Tag } from './tag.ts';
import type { Typeface } from './typeface.ts';

interface Place {
  readonly element: StructureElement | null;
  readonly left: number;
  readonly top: number;
  readonly pageHeight: number;
}

/** Roles whose own content is text: a text inside them needs no paragraph of its own. */
const textHolders = new Set<Tag['role']>(['H1', 'H2', 'H3', 'P', 'Lbl', 'LBody', 'TH', 'TD', 'Figure']);
const leaves = new Set(['TEXT', 'SVG', 'IMAGE']);

/** @param typeface draws the words in empty signature fields. */
export function placeMarkers(
  document: TaggedDocument,
  root: LayoutNode,
  texts: PrintableTexts,
  typeface: Typeface,
): void {
  new MarkerPlacer(document, texts, typeface).walkPages(root);
}

class MarkerPlacer {
  readonly #document: TaggedDocument;
  readonly #texts: PrintableTexts;
  readonly #typeface: Typeface;
  /** Elements by identity: the tag, or for an untagged text its props. */
  readonly #elements = new Map<unknown, StructureElement>();

  constructor(document: TaggedDocument, texts: PrintableTexts, typeface: Typeface) {
    this.#document = document;
    this.#texts = texts;
    this.#typeface = typeface;
  }

  walkPages(root: LayoutNode): void {
    for (const page of root.children ?? []) {
      this.#walkChildren(page, { element: null, left: 0, top: 0, pageHeight: page.box?.height ?? 0 });
    }
  }

  #walkChildren(node: LayoutNode, place: Place): void {
    node.children = (node.children ?? []).flatMap((child) => this.#walk(child, place));
  }

  /** The node, with markers before and after it when it is content. */
  #walk(node: LayoutNode, place: Place): LayoutNode[] {
    const tag = node.props?.a11y;
    const seen = tag !== undefined && this.#elements.has(tag);
    // A repeated table head is content the first time only.
    if (tag?.role === 'Artifact' || (seen && node.props?.fixed)) return [node];
    const element = tag ? this.#elementFor(tag, tag, place.element) : place.element;
    const box = absolute(node.box, place);
    if (tag?.role === 'Figure' && !seen) element?.setBox(box);
    if (leaves.has(node.type)) return this.#aroundLeaf(node, element);
    this.#walkChildren(node, { ...place, element, left: box.left, top: box.top });
    if (!tag?.field || !element) return [node];
    const { field } = tag;
    return [node, marker(() => this.#document.addSignatureField(element, field, box, this.#typeface))];
  }

  #aroundLeaf(node: LayoutNode, element: StructureElement | null): LayoutNode[] {
    const meant = node.type === 'TEXT' ? this.#textElement(node, element) : figureOf(element);
    if (!meant) return [node];
    const holder = this.#spokenElement(node, meant);
    const fill = holder.reserveContent();
    return [
      marker(() => this.#document.beginContent(holder, fill)),
      node,
      marker(() => this.#document.endContent()),
    ];
  }

  /** Words divided at a line's end are whole again for those who hear them, and a replaced sign is what it was. */
  #spokenElement(node: LayoutNode, element: StructureElement): StructureElement {
    const printable = node.type === 'TEXT' ? this.#texts.get(node.props) : undefined;
    const spoken = printable ? spokenText(node, printable) : null;
    return spoken === null
      ? element
      : this.#document.addElement({ role: 'Span', actualText: spoken }, element);
  }

  #textElement(node: LayoutNode, element: StructureElement | null): StructureElement | null {
    if (!node.lines?.length) return null;
    if (element && textHolders.has(element.tag.role)) return element;
    return this.#elementFor(node.props, { role: 'P' }, element);
  }

  #elementFor(identity: unknown, tag: Tag, parent: StructureElement | null): StructureElement {
    const known = this.#elements.get(identity);
    if (known) return known;
    const element = this.#document.addElement(tag, parent);
    this.#elements.set(identity, element);
    return element;
  }
}

/** A drawing is content only inside a Figure; anywhere else it is decoration. */
function figureOf(element: StructureElement | null): StructureElement | null {
  return element?.tag.role === 'Figure' ? element : null;
}

function absolute(box: Box | undefined, place: Place): PageBox {
  const { left = 0, top = 0, width = 0, height = 0 } = box ?? {};
  return { left: place.left + left, top: place.top + top, width, height, pageHeight: place.pageHeight };
}

/** A canvas that draws nothing: react-pdf calls its `paint` at its turn. */
function marker(act: () => void): LayoutNode {
  const box = { top: 0, left: 0, width: 1, height: 1 };
  return { type: 'CANVAS', props: { paint: act }, box, children: [] };
}
