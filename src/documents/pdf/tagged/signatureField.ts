// An empty signature field: field and widget in one object, which a signature later replaces with /V and a new /AP.
import type { PDFDocument, PdfReference } from 'pdfkit';
import { glyphOutlines, hundredths } from './glyphOutlines.ts';
import type { PageBox } from './layoutNode.ts';
import { pdfText } from './pdfText.ts';
import type { SignatureFieldTag } from './tag.ts';
import type { Typeface } from './typeface.ts';

export interface FieldPlace {
  readonly box: PageBox;
  readonly structParent: number;
  /** Draws the waiting words; as outlines, so that the appearance needs no typeface of its own. */
  readonly typeface: Typeface;
}

/** Writes the field on the present page and returns it. Print (4) and Locked (128) make the flags 132. */
export function writeSignatureField(
  document: PDFDocument,
  field: SignatureFieldTag,
  place: FieldPlace,
): PdfReference {
  const { left, top, width, height, pageHeight } = place.box;
  const bottom = hundredths(pageHeight - top - height);
  const widget = document.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: pdfText(field.name),
    TU: pdfText(field.description),
    F: 132,
    Rect: [hundredths(left), bottom, hundredths(left) + width, bottom + height],
    P: document.page.dictionary,
    StructParent: place.structParent,
    AP: { N: emptyAppearance(document, field, place) },
  });
  widget.end();
  document.page.annotations.push(widget);
  return widget;
}

/** A line to sign on, and under it in grey that the field waits. */
function emptyAppearance(
  document: PDFDocument,
  field: SignatureFieldTag,
  { box, typeface }: FieldPlace,
): PdfReference {
  const appearance = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, box.width, box.height],
    Resources: {},
  });
  const line = `0.725 0.769 0.769 RG 0.6 w [2 2] 0 d 0 18 m ${box.width} 18 l S`;
  appearance.write(
    `q ${line} 0.361 0.412 0.455 rg\n${glyphOutlines(typeface, field.waiting, 7.6, [0, 6])} Q`,
  );
  appearance.end();
  return appearance;
}
