// PEM (RFC 7468) as openssl and people write it: blocks between lines with a label, anything else around them is comment.
import { base64ToBytes } from '../../bytes/base64.ts';

const largestText = 4 * 1024 * 1024;
const mostBlocks = 200;

/**
 * What every block with this label holds, in order, e.g. `readPem(text, 'CERTIFICATE')`. Blocks that are not base64 are
 * left out, and a text that is far too large is read as empty. Never throws.
 */
export function readPem(text: string, label: string): readonly Uint8Array[] {
  if (text.length > largestText) return [];
  const found: Uint8Array[] = [];
  let block: string[] | null = null;
  for (const line of text.split(/\r\n|\n|\r/).map((written) => written.trim())) {
    if (line === `-----BEGIN ${label}-----`) {
      block = [];
    } else if (line === `-----END ${label}-----`) {
      const bytes = block === null ? null : base64ToBytes(block.join(''));
      if (bytes !== null && bytes.length > 0 && found.length < mostBlocks) found.push(bytes);
      block = null;
    } else block?.push(line);
  }
  return found;
}
