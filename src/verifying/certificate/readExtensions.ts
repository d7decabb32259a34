// What a certificate's extensions allow its key to do (RFC 5280, 4.2.1). What is critical and not known here would be
// misjudged, so such a certificate is refused, as is an extension that is written in another way than DER has it.
import { type DerElement, oidOf, readDer, tags } from './readDer.ts';
import { isTrue, namedBitsOf, numberOf, only } from './readValues.ts';

export interface Extensions {
  /** Whether the key may issue certificates, and how many such certificates may follow below it; null for no limit. */
  readonly authority: { readonly pathLength: number | null } | null;
  /** What the key may be used for; null when the certificate does not say. */
  readonly keyUsage: ReadonlySet<KeyUsage> | null;
  /** Purposes in dotted form, e.g. `1.3.6.1.5.5.7.3.8` for time stamping; null when the certificate does not say. */
  readonly extKeyUsage: { readonly purposes: readonly string[]; readonly critical: boolean } | null;
}

const usages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsage = (typeof usages)[number];

const ids = { basicConstraints: '2.5.29.19', keyUsage: '2.5.29.15', extKeyUsage: '2.5.29.37' } as const;
/** Those above, and the names of keys, which only help to find a certificate. */
const known: ReadonlySet<string> = new Set([...Object.values(ids), '2.5.29.14', '2.5.29.35']);

/** One extension as it stands in a certificate or a revocation list. */
export interface Extension {
  readonly critical: boolean;
  /** The one element in it, or null when it is not DER. */
  readonly value: DerElement | null;
}

/** What the extensions of a certificate say (`[3]`, or nothing), or null when they cannot be understood. */
export function readExtensions(wrapper: DerElement | undefined): Extensions | null {
  if (wrapper === undefined) return { authority: null, keyUsage: null, extKeyUsage: null };
  const list = wrapper.tag === 0xa3 ? extensionsOf(only(wrapper)) : null;
  if (list === null || [...list].some(([id, { critical }]) => critical && !known.has(id))) return null;
  const constraints = authorityOf(list.get(ids.basicConstraints));
  const keyUsage = keyUsageOf(list.get(ids.keyUsage));
  const extKeyUsage = extKeyUsageOf(list.get(ids.extKeyUsage));
  if (constraints === 'malformed' || keyUsage === 'malformed' || extKeyUsage === 'malformed') return null;
  return { authority: constraints, keyUsage, extKeyUsage };
}

/** A list of extensions by dotted id, each once; or null when it is none. */
export function extensionsOf(list: DerElement | undefined): ReadonlyMap<string, Extension> | null {
  if (list?.tag !== tags.sequence || list.children.length === 0) return null;
  const found = new Map<string, Extension>();
  for (const { tag, children } of list.children) {
    const id = oidOf(children[0]);
    const value = children.at(-1);
    const isCritical = children.length === 3;
    const isWhole = children.length === 2 || (isCritical && isTrue(children[1]));
    if (tag !== tags.sequence || id === null || !isWhole || value?.tag !== tags.octetString) return null;
    if (found.has(id)) return null;
    found.set(id, { critical: isCritical, value: readDer(value.content) });
  }
  return found;
}

function authorityOf(extension: Extension | undefined): Extensions['authority'] | 'malformed' {
  if (extension === undefined) return null;
  const [ca, length, ...more] = extension.value?.tag === tags.sequence ? extension.value.children : [];
  if (extension.value?.tag !== tags.sequence || more.length > 0) return 'malformed';
  if (ca === undefined) return null;
  const pathLength = length === undefined ? null : numberOf(length);
  return isTrue(ca) && (length === undefined || pathLength !== null) ? { pathLength } : 'malformed';
}

function keyUsageOf(extension: Extension | undefined): Extensions['keyUsage'] | 'malformed' {
  if (extension === undefined) return null;
  const bits = namedBitsOf(extension.value ?? undefined);
  const said = bits?.map((bit) => usages[bit]);
  return said === undefined || said.includes(undefined)
    ? 'malformed'
    : new Set(said.filter((usage) => usage !== undefined));
}

function extKeyUsageOf(extension: Extension | undefined): Extensions['extKeyUsage'] | 'malformed' {
  if (extension === undefined) return null;
  const { value, critical } = extension;
  if (value?.tag !== tags.sequence || value.children.length === 0) return 'malformed';
  const purposes = value.children.map(oidOf).filter((purpose) => purpose !== null);
  return purposes.length === value.children.length ? { purposes, critical } : 'malformed';
}
