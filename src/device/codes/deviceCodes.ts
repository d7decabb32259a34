// The port Codes: the device's camera, and pictures it has. What looks is fetched when somebody first looks for a code.
import type { Codes } from '../../ports/codes.ts';

export const deviceCodes: Codes = {
  hasCamera: () => typeof navigator.mediaDevices?.getUserMedia === 'function',
  watch: async (video, stop) => (await import('./watchCamera.ts')).watchCamera(video, stop),
  inPicture: async (picture) => (await import('./codeInPicture.ts')).codeInPicture(picture),
};
