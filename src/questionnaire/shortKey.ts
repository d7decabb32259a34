/** The beginning of a key's fingerprint as people read and compare it: "7F3A 91C2 0B5E D4A8". */
export function shortKey(fingerprint: string): string {
  return (fingerprint.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}
