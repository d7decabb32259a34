// pdfkit's document with what a tagged, archivable, signable file needs besides: everything drawn is either part of
// the structure or an artifact, XMP is well formed, signature fields stand ready.
import { PDFDocument, type PdfReference } from 'pdfkit';
import type { PageBox } from './layoutNode.ts';
import { StructureElement } from './StructureTree.ts';
import { writeSignatureField } from './signatureField.ts';
import type { SignatureFieldTag, Tag } from './tag.ts';
import type { Typeface } from './typeface.ts';
import { accessibilityXmp, escapeXml } from './xmp.ts';

export interface TaggedOptions {
  readonly title: string;
  readonly language: string;
  readonly at: Date;
}

export class TaggedDocument extends PDFDocument {
  readonly #elements: StructureElement[] = [];
  readonly #root: StructureElement;
  #form: PdfReference | null = null;
  readonly #fields: PdfReference[] = [];

  constructor({ title, language, at }: TaggedOptions) {
    super({
      subset: 'PDF/A-3a',
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      autoFirstPage: false,
      lang: language,
      info: { Title: title, Creator: 'Distansrond', Producer: 'Distansrond', CreationDate: at },
    });
    const tree = this.getStructTreeRoot();
    this.#root = new StructureElement(this, { role: 'Div' }, tree);
    this.#root.reference.data.S = 'Document';
    tree.data.K = [this.#root.reference];
    this.#elements.push(this.#root);
  }

  /** A new element at the end of another, or of the document. */
  addElement(tag: Tag, parent: StructureElement | null): StructureElement {
    const above = parent ?? this.#root;
    const element = new StructureElement(this, tag, above.reference);
    above.addChild(element);
    this.#elements.push(element);
    return element;
  }

  /** Outside of the structure's content everything drawn is an artifact, from the first operator to the last. */
  override addPage(options?: unknown): this {
    super.addPage(options);
    return this.addContent('/Artifact BMC');
  }

  override flushPages(): void {
    for (const page of this._pageBuffer) page.write('EMC');
    super.flushPages();
  }

  /** From here to `endContent`, what is drawn belongs to the element. */
  beginContent(element: StructureElement, fill: ReturnType<StructureElement['reserveContent']>): void {
    const parents = this.getStructParentTree().get(this.page.structParentTreeKey);
    const mcid = parents.length;
    parents.push(element.reference);
    fill(this.page, mcid);
    this.addContent(`EMC /${element.tag.role} <</MCID ${mcid}>> BDC`);
  }

  endContent(): void {
    this.addContent('EMC /Artifact BMC');
  }

  /** An empty signature field on the present page. */
  addSignatureField(
    element: StructureElement,
    field: SignatureFieldTag,
    box: PageBox,
    typeface: Typeface,
  ): void {
    const key = this.createStructParentTreeNextKey();
    const widget = writeSignatureField(this, field, { box, structParent: key, typeface });
    this.getStructParentTree().add(key, element.reference);
    element.addObject(this.page, widget);
    this.#fields.push(widget);
    this.#form ??= this.ref({ Fields: this.#fields, SigFlags: 3 });
    this._root.data.AcroForm = this.#form;
  }

  override endMarkings(): void {
    super.endMarkings();
    for (const element of this.#elements) element.end();
  }

  /** SigFlags 3 from the start: fields exist and the file is only ever appended to, so that signing need not touch it. */
  override endAcroForm(): this {
    this.#form?.end();
    return this;
  }

  /** pdfkit puts title and names into XMP as they are; `&` or `<` in them would break it. */
  override _addInfo(): void {
    const plain = this.info;
    this.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [
        key,
        typeof value === 'string' ? escapeXml(value) : value,
      ]),
    );
    super._addInfo();
    this.info = plain;
    this.appendXML(accessibilityXmp);
  }
}
