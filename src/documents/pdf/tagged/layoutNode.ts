// The tree that react-pdf makes of a document, before and after layout, as far as this folder looks into it.
import type { Tag } from './tag.ts';

export interface LayoutNode {
  readonly type: string;
  readonly props?: NodeProps;
  readonly box?: Box;
  children?: LayoutNode[];
  /** Of TEXT, after layout. */
  lines?: TextLine[] | null;
  /** Of TEXT_INSTANCE. */
  value?: string;
}

export interface NodeProps {
  readonly a11y?: Tag;
  readonly fixed?: boolean;
  readonly [name: string]: unknown;
}

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export interface TextLine {
  readonly string: string;
  readonly runs: { glyphs?: unknown[]; positions?: { xAdvance: number }[]; readonly xAdvance?: number }[];
}

/** The sides of something on a page: points from its top left corner. */
export interface PageBox extends Box {
  readonly pageHeight: number;
}
