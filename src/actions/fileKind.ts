/** What a file says it is by its first bytes. Its name plays no part. */
export type FileKind = 'pdf' | 'package' | 'unknown';

export function fileKind(bytes: Uint8Array): FileKind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.startsWith('age-encryption.org/')) return 'package';
  return start.includes('%PDF-') ? 'pdf' : 'unknown';
}
