// A distinguished name: kept as bytes to compare, as text to show. A name is a claim; a signature makes it worth something.
import { certificateName } from '../../bytes/certificateName.ts';
import { utf8ToText } from '../../bytes/utf8.ts';
import { type DerElement, oidOf, tags } from './readDer.ts';

export interface Name {
  /** The whole element: two names are one when their bytes are. */
  readonly bytes: Uint8Array;
  readonly parts: readonly NamePart[];
}

export interface NamePart {
  /** Dotted, e.g. `2.5.4.3`. */
  readonly type: string;
  /** As written, or null in an encoding that is not read here. */
  readonly text: string | null;
}

const letters: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.42': 'GN',
  '2.5.4.97': 'organizationIdentifier',
  '1.2.840.113549.1.9.1': 'emailAddress',
};
/** E-mail addresses and domains (RFC 5280, 4.1.2.4 and appendix A); every other part is in UTF-8 or plainer. */
const writtenInIa5 = new Set(['1.2.840.113549.1.9.1', '0.9.2342.19200300.100.1.25']);
const longestShown = 300;

/** The name, or null when the element is none. */
export function readName(element: DerElement | undefined): Name | null {
  if (element?.tag !== tags.sequence) return null;
  const parts: NamePart[] = [];
  for (const set of element.children) {
    if (set.tag !== tags.set || set.children.length === 0) return null;
    for (const pair of set.children) {
      const [type, value, ...more] = pair.tag === tags.sequence ? pair.children : [];
      const id = oidOf(type);
      if (id === null || value === undefined || more.length > 0) return null;
      parts.push({ type: id, text: textOf(id, value) });
    }
  }
  return { bytes: element.bytes, parts };
}

/** The one common name, in an encoding of today; null when there is none, more than one, or an empty one. */
export function commonNameOf(name: Name): string | null {
  return onlyText(name, '2.5.4.3');
}

/** The one organisation; null as above. */
export function organisationOf(name: Name): string | null {
  return onlyText(name, '2.5.4.10');
}

/**
 * The name in one line for people, e.g. `CN=Karin Öberg, O=Region Norrsund`, without characters that nobody sees, and with
 * those marked that would let one part pass for two.
 */
export function nameText({ parts }: Name): string {
  const shown = parts.map(
    ({ type, text }) => `${letters[type] ?? type}=${certificateName(text ?? '?').replace(/[\\,=]/g, '\\$&')}`,
  );
  return shown.join(', ').slice(0, longestShown);
}

function onlyText({ parts }: Name, type: string): string | null {
  const [part, ...more] = parts.filter((one) => one.type === type);
  return part === undefined || part.text === '' || more.length > 0 ? null : part.text;
}

function textOf(type: string, { tag, content }: DerElement): string | null {
  const isIa5 = tag === tags.ia5String && writtenInIa5.has(type);
  return tag === tags.utf8String || tag === tags.printableString || isIa5 ? utf8ToText(content) : null;
}
