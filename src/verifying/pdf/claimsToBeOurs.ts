// Whether a PDF carries our mark at all. It decides only how a file that does not hold is spoken of: ours and changed,
// or somebody else's and not for us to judge.
import { attachmentName } from './readAttachment.ts';

const mark = new TextEncoder().encode(attachmentName);

/** Whether the attachment's name stands anywhere in the bytes. */
export function claimsToBeOurs(bytes: Uint8Array): boolean {
  const first = mark[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (mark.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
