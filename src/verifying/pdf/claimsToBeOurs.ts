// Whether a PDF carries our mark at all. It decides only how a file that does not hold is spoken of: ours and changed,
// or somebody else's and not for us to judge.
import { attachmentName } from './readAttachment.ts';

/** The attachment's name; and who made the file, in metadata that stays readable when a program packs the rest anew. */
const marks = [attachmentName, '<pdf:Producer>Distansrond</pdf:Producer>'].map((text) =>
  new TextEncoder().encode(text),
);

/** Whether one of our marks stands anywhere in the bytes. */
export function claimsToBeOurs(bytes: Uint8Array): boolean {
  return marks.some((mark) => holds(bytes, mark));
}

function holds(bytes: Uint8Array, mark: Uint8Array): boolean {
  const first = mark[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (mark.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
