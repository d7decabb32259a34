// The text of a QR code among pixels.
import { decodeQR } from 'qr/decode.js';

/** Milliseconds of extra attempts: a camera has another picture soon, a file does not. */
const patience = { frame: 40, picture: 3000 } as const;

/** Null when no code can be read. What the code says is somebody else's text and means nothing yet. */
export function readCode(pixels: ImageData, from: keyof typeof patience): string | null {
  try {
    return decodeQR(pixels, { format: 'RGBA', timeLimit: patience[from] });
  } catch (error) {
    // The library throws for every picture without a code.
    if (error instanceof Error) return null;
    throw error;
  }
}
