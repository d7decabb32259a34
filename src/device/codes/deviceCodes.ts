// The port Codes: the device's camera, and pictures it has.
import type { Codes } from '../../ports/codes.ts';
import { acceptPhoto, photoLimits } from '../photos/acceptPhoto.ts';
import { pixelsOfPicture } from './pixelsOf.ts';
import { watchCamera } from './watchCamera.ts';

export const deviceCodes: Codes = {
  hasCamera: () => typeof navigator.mediaDevices?.getUserMedia === 'function',
  watch: watchCamera,

  async inPicture(picture) {
    if (picture.size > photoLimits.file) return null;
    // A picture of a hundred kilobytes can hold a thousand million pixels: judged before it is decoded.
    if (!acceptPhoto(new Uint8Array(await picture.arrayBuffer())).ok) return null;
    const decoded = await createImageBitmap(picture).catch(() => null);
    if (decoded === null) return null;
    try {
      const { readCode } = await import('./readCode.ts');
      return readCode(pixelsOfPicture(decoded), 'picture');
    } finally {
      decoded.close();
    }
  },
};
