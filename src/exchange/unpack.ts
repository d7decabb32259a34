// Unpacking a stranger's archive. Only archives laid out as this program writes them are read: parts one after another
// from the first octet, then the directory in the same order, then a comment of zeros. So every octet is accounted for,
// and no other program can find something else in the file than what was judged here. Paths are only compared with what
// the manifest may name; nothing is ever written under them.
import { sameBytes } from '../bytes/sameBytes.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { inflated } from './inflated.ts';
import { megabytes, packageLimits } from './packageLimits.ts';

/**
 * The parts of a ZIP archive by path.
 * @returns Problems: `too-large` at the limits on parts and unpacked size, which are held before anything is unpacked;
 *   `damaged` for a path that comes twice, a part that is not as long as it says, and any other layout than ours.
 */
export function unpack(zip: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, Problem> {
  const entries = entriesOf(zip);
  if (entries.length > packageLimits.parts)
    return refuse({ problem: 'too-large', limit: `${packageLimits.parts}` });
  if (entries.reduce((sum, { size }) => sum + size, 0) > packageLimits.unpacked)
    return refuse({ problem: 'too-large', limit: megabytes(packageLimits.unpacked) });
  const parts = new Map<string, Uint8Array>();
  for (const entry of isOurLayout(zip, entries) ? entries : []) {
    const bytes = contentOf(entry);
    if (bytes === null || parts.has(entry.name)) return damaged;
    parts.set(entry.name, bytes);
  }
  return parts.size === 0 ? damaged : ok(parts);
}

const damaged = refuse<Problem>({ problem: 'damaged' });

/** A part as its own header describes it. */
interface Entry {
  readonly at: number;
  readonly name: string;
  /** From the version needed to the length of the extra field: what the directory repeats. */
  readonly header: Uint8Array;
  readonly method: number;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly end: number;
}

/** The parts from the first octet on, as far as they follow one another; one more than there may be at most. */
function entriesOf(zip: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (entries.length <= packageLimits.parts) {
    const entry = entryAt(zip, at);
    if (entry === null) break;
    entries.push(entry);
    at = entry.end;
  }
  return entries;
}

const localHeader = 30;
const directoryHeader = 46;
const endRecord = 22;

function entryAt(zip: Uint8Array, at: number): Entry | null {
  const header = zip.subarray(at, at + localHeader);
  if (header.length < localHeader) return null;
  const view = viewOf(header);
  const nameEnd = at + localHeader + view.getUint16(26, true);
  const end = nameEnd + view.getUint32(18, true);
  // No flags: neither encrypted, nor with its sizes behind it, nor named in anything but ASCII.
  const ours = view.getUint32(0, true) === 0x04034b50 && view.getUint16(6, true) === 0;
  if (!ours || view.getUint16(28, true) !== 0 || end > zip.length) return null;
  return {
    at,
    name: new TextDecoder('latin1').decode(zip.subarray(at + localHeader, nameEnd)),
    header: header.subarray(4),
    method: view.getUint16(8, true),
    packed: zip.subarray(nameEnd, end),
    size: view.getUint32(22, true),
    end,
  };
}

/** Whether the directory follows the last part and says the same of each, and nothing but zeros follow the directory. */
function isOurLayout(zip: Uint8Array, entries: readonly Entry[]): boolean {
  const directory = entries.at(-1)?.end ?? 0;
  let at = directory;
  for (const entry of entries) {
    const record = zip.subarray(at, at + directoryHeader + entry.name.length);
    if (!repeats(record, entry, zip)) return false;
    at += record.length;
  }
  const end = zip.subarray(at);
  if (end.length < endRecord) return false;
  const view = viewOf(end);
  return (
    view.getUint32(0, true) === 0x06054b50 &&
    view.getUint32(4, true) === 0 &&
    view.getUint16(8, true) === entries.length &&
    view.getUint16(10, true) === entries.length &&
    view.getUint32(12, true) === at - directory &&
    view.getUint32(16, true) === directory &&
    view.getUint16(20, true) === end.length - endRecord &&
    end.subarray(endRecord).every((octet) => octet === 0)
  );
}

function repeats(record: Uint8Array, entry: Entry, zip: Uint8Array): boolean {
  if (record.length < directoryHeader + entry.name.length) return false;
  const name = zip.subarray(entry.at + localHeader, entry.at + localHeader + entry.name.length);
  return (
    viewOf(record).getUint32(0, true) === 0x02014b50 &&
    sameBytes(record.subarray(6, 32), entry.header) &&
    // No comment, no other disk, no attributes.
    record.subarray(32, 42).every((octet) => octet === 0) &&
    viewOf(record).getUint32(42, true) === entry.at &&
    sameBytes(record.subarray(directoryHeader), name)
  );
}

function contentOf({ method, packed, size }: Entry): Uint8Array | null {
  const stored = 0;
  const deflated = 8;
  const bytes = method === stored ? packed : method === deflated ? inflated(packed, size) : null;
  return bytes?.length === size ? bytes : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
