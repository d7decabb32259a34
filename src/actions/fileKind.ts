/** What a file says it is by its first bytes. Its name plays no part. A note is an identity card or a revocation. */
export type FileKind = 'pdf' | 'package' | 'note' | 'unknown';

/** The largest note that is looked at, in bytes; a card with an issued certificate is below 4 kB. */
const largestNote = 64 * 1024;

export function fileKind(bytes: Uint8Array): FileKind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.startsWith('age-encryption.org/')) return 'package';
  if (start.includes('%PDF-')) return 'pdf';
  return bytes.length <= largestNote && /^eyJ[\w-]{20,}[\w.-]*\s*$/.test(start) ? 'note' : 'unknown';
}
