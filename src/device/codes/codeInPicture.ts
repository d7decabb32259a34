// Looking for a code in a picture that somebody has: one they were sent, or took of a screen.
import { acceptPhoto, photoLimits } from '../photos/acceptPhoto.ts';
import { pixelsOfPicture } from './pixelsOf.ts';
import { readCode } from './readCode.ts';

/** The text of a code in a picture; null when none can be read in it, or the picture is none that may be decoded. */
export async function codeInPicture(picture: Blob): Promise<string | null> {
  if (picture.size > photoLimits.file) return null;
  // A picture of a hundred kilobytes can hold a thousand million pixels: judged before it is decoded.
  if (!acceptPhoto(new Uint8Array(await picture.arrayBuffer())).ok) return null;
  const decoded = await createImageBitmap(picture).catch(() => null);
  if (decoded === null) return null;
  try {
    return readCode(pixelsOfPicture(decoded), 'picture');
  } finally {
    decoded.close();
  }
}
