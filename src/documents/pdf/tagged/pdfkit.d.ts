// The part of pdfkit 0.20.1 this folder rests on, some of it internal: pdfkit has no types of its own.
// Pinned with react-pdf to exact versions; the tests of the written structure tell when one of them moves.
declare module 'pdfkit' {
  /** An indirect object. A string is written as a name, a String object as a text string. */
  export interface PdfReference {
    data: Record<string, unknown>;
    compress: boolean;
    write(chunk: Uint8Array | string): void;
    end(): void;
  }

  export interface PdfPage {
    readonly height: number;
    readonly dictionary: PdfReference;
    readonly annotations: PdfReference[];
    readonly structParentTreeKey: number;
    write(chunk: string): void;
  }

  export interface PdfNumberTree {
    get(key: number): PdfReference[];
    add(key: number, value: unknown): void;
  }

  export class PDFDocument {
    constructor(options: Record<string, unknown>);
    page: PdfPage;
    info: Record<string, unknown>;
    readonly _root: PdfReference;
    readonly _pageBuffer: readonly PdfPage[];
    on(event: 'data', take: (chunk: Uint8Array) => void): this;
    on(event: 'end', take: () => void): this;
    on(event: 'error', take: (error: Error) => void): this;
    ref(data: Record<string, unknown>): PdfReference;
    addPage(options?: unknown): this;
    addContent(operators: string): this;
    flushPages(): void;
    file(bytes: Uint8Array, options: Record<string, unknown>): PdfReference;
    appendXML(xml: string): void;
    getStructTreeRoot(): PdfReference;
    getStructParentTree(): PdfNumberTree;
    createStructParentTreeNextKey(): number;
    endMarkings(): void;
    endAcroForm(): this;
    _addInfo(): void;
  }
  export default PDFDocument;
}
