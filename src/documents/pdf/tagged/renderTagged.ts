// From react-pdf elements to a tagged PDF/A-3a + PDF/UA-1 file. The only folder that knows the insides of react-pdf
// and pdfkit: layout and drawing are theirs, between the two stands what makes the file accessible.
import layoutDocument from '@react-pdf/layout';
import renderDocument from '@react-pdf/render';
import { type Document, Font, pdf } from '@react-pdf/renderer';
import type { ComponentProps, ReactElement } from 'react';
import type { Coverage } from './coverage.ts';
import type { LayoutNode } from './layoutNode.ts';
import { placeMarkers } from './placeMarkers.ts';
import { makePrintable } from './printableText.ts';
import { TaggedDocument } from './TaggedDocument.ts';

export interface TaggedFile {
  readonly title: string;
  /** Language of the text, BCP 47. */
  readonly language: string;
  readonly at: Date;
  readonly attachment: {
    readonly name: string;
    readonly description: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  };
  readonly coverage: Coverage;
}

/**
 * Lays out and draws the document.
 * @returns the whole file: classic cross-reference table, no object streams, one revision.
 */
export async function renderTagged(
  element: ReactElement<ComponentProps<typeof Document>>,
  file: TaggedFile,
): Promise<Uint8Array> {
  const tree = (pdf(element).container as { document: LayoutNode }).document;
  const texts = makePrintable(tree, file.coverage.covers);
  const document = new TaggedDocument(file);
  const layout = await (layoutDocument as unknown as Layout)(tree, Font);
  placeMarkers(document, layout, texts, file.coverage.typeface);
  attach(document, file);
  const bytes = collect(document);
  (renderDocument as unknown as Draw)(document, layout);
  return bytes;
}

/** Their types ask for whole nodes; we look into a part of them. */
type Layout = (tree: unknown, fonts: unknown) => Promise<LayoutNode>;
type Draw = (document: unknown, layout: unknown) => void;

function attach(document: TaggedDocument, { attachment, at }: TaggedFile): void {
  document.file(attachment.bytes, {
    name: attachment.name,
    type: attachment.mediaType,
    description: attachment.description,
    relationship: 'Data',
    creationDate: at,
    modifiedDate: at,
  });
}

function collect(document: TaggedDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(joined(chunks)));
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
