// The structure tree (ISO 32000-1, 14.7). Written here and not by pdfkit, whose elements take the page that happens
// to be last as theirs.
import type { PDFDocument, PdfPage, PdfReference } from 'pdfkit';
import type { PageBox } from './layoutNode.ts';
import { pdfText } from './pdfText.ts';
import type { Tag } from './tag.ts';

/** One element, known by its identity, filled piece by piece as pages are drawn. */
export class StructureElement {
  readonly reference: PdfReference;
  readonly tag: Tag;
  readonly #kids: unknown[] = [];
  #page: PdfReference | null = null;

  constructor(document: PDFDocument, tag: Tag, parent: PdfReference) {
    this.tag = tag;
    this.reference = document.ref({ Type: 'StructElem', S: tag.role, P: parent, ...attributesOf(tag) });
  }

  addChild(child: StructureElement): void {
    this.#kids.push(child.reference);
  }

  /** Keeps a place, in reading order, for content that is drawn later. Returns what fills it. */
  reserveContent(): (page: PdfPage, mcid: number) => void {
    const place = this.#kids.push(null) - 1;
    return (page, mcid) => {
      this.#page ??= page.dictionary;
      const here = this.#page === page.dictionary;
      this.#kids[place] = here ? mcid : { Type: 'MCR', Pg: page.dictionary, MCID: mcid };
    };
  }

  addObject(page: PdfPage, object: PdfReference): void {
    this.#page ??= page.dictionary;
    this.#kids.push({ Type: 'OBJR', Pg: page.dictionary, Obj: object });
  }

  /** Where a Figure stands, for those who look at the page in columns or magnified. */
  setBox(box: PageBox): void {
    const bottom = box.pageHeight - box.top - box.height;
    const sides = [box.left, bottom, box.left + box.width, bottom + box.height];
    this.reference.data.A = { O: 'Layout', Placement: 'Block', BBox: sides };
  }

  end(): void {
    if (this.#page) this.reference.data.Pg = this.#page;
    if (this.#kids.length > 0) this.reference.data.K = this.#kids;
    this.reference.end();
  }
}

function attributesOf({ alt, actualText, scope, span }: Tag): Record<string, unknown> {
  const table = { ...(scope && { Scope: scope }), ...(span && { ColSpan: span }) };
  return {
    ...(alt !== undefined && { Alt: pdfText(alt) }),
    ...(actualText !== undefined && { ActualText: pdfText(actualText) }),
    ...(Object.keys(table).length > 0 && { A: { O: 'Table', ...table } }),
  };
}
