// How the author of a page says what a part of it is. The rest is decoration, and marked as such.

/** Standard structure types of ISO 32000-1, 14.8.4, as far as reports use them. */
export type Role =
  | 'Artifact'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Span'
  | 'Form';

export interface Tag {
  readonly role: Role;
  /** Says what a Figure shows. A Figure without it is a mistake. */
  readonly alt?: string;
  /** The words in full, where those drawn are divided or stand for something else. */
  readonly actualText?: string;
  /** Which cells a TH heads. */
  readonly scope?: 'Column' | 'Row';
  /** How many columns a cell spans. */
  readonly span?: number;
  /** For a Form: the signature field that stands there. */
  readonly field?: SignatureFieldTag;
}

/** An empty signature field. */
export interface SignatureFieldTag {
  readonly name: string;
  /** Read aloud for the field (TU). */
  readonly description: string;
  /** Written in the field until it is signed. */
  readonly waiting: string;
}

/**
 * Props that give an element its place in the structure tree: `<View {...tag('Table')}>`.
 * Call it for every element anew: the returned object is the element's identity, by which its pieces are known
 * again when it runs over several pages.
 */
export function tag(role: Role, options: Omit<Tag, 'role'> = {}): { a11y: Tag } {
  return { a11y: { role, ...options } };
}
