// Looks at a finished report as a screen reader and a validator do: its structure tree, and what every page's drawing
// belongs to. Reads with our own strict reader; knows nothing of the engine that wrote the file.
import { latin1 } from '../../src/bytes/pdf/PdfCursor.ts';
import type { PdfDict, PdfObject, PdfValue } from '../../src/bytes/pdf/pdfValue.ts';
import { objectAt, type PdfFile, readPdf } from '../../src/bytes/pdf/readPdf.ts';
import { streamBytes } from '../../src/bytes/pdf/streamBytes.ts';

export interface Element {
  readonly number: number;
  readonly role: string;
  readonly dict: PdfDict;
  readonly children: Element[];
  /** Marked content, as "page:mcid". */
  readonly content: string[];
  /** Object numbers of annotations. */
  readonly objects: number[];
}

export interface Stretch {
  readonly tag: string;
  readonly mcid: number | null;
}

/** An operator that paints, and the marked content it stands in, outermost first. */
export interface Painting {
  readonly operator: string;
  readonly within: readonly Stretch[];
}

export class TaggedPdf {
  readonly file: PdfFile;

  constructor(bytes: Uint8Array) {
    const reading = readPdf(bytes);
    if (!reading.ok) throw new Error(`${reading.code} at ${reading.at}`);
    this.file = reading.file;
  }

  get catalog(): PdfDict {
    return this.dict(this.file.revisions[0].trailer.entries.get('Root'));
  }

  objects(): PdfObject[] {
    return [...this.file.revisions[0].objects.values()];
  }

  value(value: PdfValue | undefined): PdfValue | undefined {
    return value?.type === 'ref' ? objectAt(this.file, value.number)?.value : value;
  }

  dict(value: PdfValue | undefined): PdfDict {
    const found = this.value(value);
    if (found?.type !== 'dict') throw new Error('no dictionary');
    return found;
  }

  items(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.value(value);
    if (found === undefined) return [];
    return found.type === 'array' ? found.items : [found];
  }

  async stream(number: number): Promise<Uint8Array> {
    const object = objectAt(this.file, number);
    const bytes = object && (await streamBytes(this.file, object));
    if (!bytes) throw new Error(`no stream in ${number}`);
    return bytes;
  }

  /** Object numbers of the pages, in order. */
  pages(): number[] {
    return this.items(this.dict(this.catalog.entries.get('Pages')).entries.get('Kids')).map(refNumber);
  }

  structure(): Element {
    const root = this.dict(this.catalog.entries.get('StructTreeRoot'));
    const [document] = this.items(root.entries.get('K'));
    return this.#element(document);
  }

  #element(reference: PdfValue | undefined): Element {
    const dict = this.dict(reference);
    const element: Element = {
      number: refNumber(reference),
      role: nameOf(dict.entries.get('S')),
      dict,
      children: [],
      content: [],
      objects: [],
    };
    for (const kid of this.items(dict.entries.get('K'))) this.#addKid(element, kid);
    return element;
  }

  #addKid(element: Element, kid: PdfValue): void {
    if (kid.type === 'number') {
      element.content.push(`${refNumber(element.dict.entries.get('Pg'))}:${kid.value}`);
      return;
    }
    const dict = this.dict(kid);
    const type = nameOf(dict.entries.get('Type'));
    if (type === 'MCR')
      element.content.push(`${refNumber(dict.entries.get('Pg'))}:${numberOf(dict.entries.get('MCID'))}`);
    else if (type === 'OBJR') element.objects.push(refNumber(dict.entries.get('Obj')));
    else element.children.push(this.#element(kid));
  }

  /** Number tree of the structure: key to what stands there. */
  parentTree(): Map<number, PdfValue> {
    const root = this.dict(this.catalog.entries.get('StructTreeRoot'));
    const entries = this.items(this.dict(root.entries.get('ParentTree')).entries.get('Nums'));
    const tree = new Map<number, PdfValue>();
    for (let i = 0; i + 1 < entries.length; i += 2)
      tree.set(numberOf(entries[i]), entries[i + 1] as PdfValue);
    return tree;
  }

  async contentOf(page: number): Promise<string> {
    const dict = this.dict(objectAt(this.file, page)?.value);
    return latin1(await this.stream(refNumber(dict.entries.get('Contents'))));
  }

  async paintings(page: number): Promise<Painting[]> {
    return paintingsOf(await this.contentOf(page));
  }
}

const token = /\((?:\\.|[^\\)])*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s/[\]<>()]+|[^\s/[\]<>()]+/g;
const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S', 'sh', 'Do', 'Tj', 'TJ', "'", '"']);

function paintingsOf(content: string): Painting[] {
  const found: Painting[] = [];
  const open: Stretch[] = [];
  let operands: string[] = [];
  for (const [word] of content.matchAll(token)) {
    if (/^[A-Za-z'"][A-Za-z0-9*]*$/.test(word) && word !== 'true' && word !== 'false') {
      if (word === 'BMC' || word === 'BDC') open.push(stretchOf(operands));
      else if (word === 'EMC' && !open.pop()) throw new Error('EMC without BMC');
      else if (painting.has(word)) found.push({ operator: word, within: [...open] });
      operands = [];
    } else {
      operands.push(word);
    }
  }
  if (open.length > 0) throw new Error('marked content left open');
  return found;
}

function stretchOf(operands: readonly string[]): Stretch {
  const at = operands.indexOf('/MCID');
  return { tag: (operands[0] ?? '').slice(1), mcid: at < 0 ? null : Number(operands[at + 1]) };
}

export function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}

function refNumber(value: PdfValue | undefined): number {
  return value?.type === 'ref' ? value.number : -1;
}

export function nameOf(value: PdfValue | undefined): string {
  return value?.type === 'name' ? value.value : '';
}

export function numberOf(value: PdfValue | undefined): number {
  return value?.type === 'number' ? value.value : Number.NaN;
}

export function textOf(value: PdfValue | undefined): string {
  if (value?.type !== 'string') return '';
  const { bytes } = value;
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? new TextDecoder('utf-16be').decode(bytes.subarray(2))
    : latin1(bytes);
}
