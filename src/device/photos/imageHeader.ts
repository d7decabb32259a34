// What a picture's first bytes say, read before anything is decoded: a small file can claim to be a huge picture.

export interface ImageHeader {
  readonly format: 'jpeg' | 'png' | 'webp';
  readonly width: number;
  readonly height: number;
}

/**
 * Format and size in pixels as the file claims; `heic` for pictures most browsers cannot decode; null for anything else,
 * SVG among it: that is a document with a program in it, not a picture.
 */
export function imageHeader(bytes: Uint8Array): ImageHeader | 'heic' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a) return pngHeader(view);
    if (view.getUint16(0) === 0xffd8) return jpegHeader(view);
    if (word(view, 0) === 'RIFF' && word(view, 8) === 'WEBP') return webpHeader(view);
    return word(view, 4) === 'ftyp' && heicBrands.has(word(view, 8)) ? 'heic' : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Major brands of ISO/IEC 23008-12 as telephones write them. */
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

function pngHeader(view: DataView): ImageHeader | null {
  if (word(view, 12) !== 'IHDR') return null;
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segments are walked until a frame header (SOF0–SOF15, less the three of those markers that mean something else). */
function jpegHeader(view: DataView): ImageHeader | null {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker))
      return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else if (marker === 0xd9 || marker === 0xda) return null;
    else at += 2 + view.getUint16(at + 2);
  }
}

const notFrames = new Set([0xc4, 0xc8, 0xcc]);

function webpHeader(view: DataView): ImageHeader | null {
  const kind = word(view, 12);
  if (kind === 'VP8X') return { format: 'webp', width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (kind === 'VP8 ')
    return {
      format: 'webp',
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  if (kind !== 'VP8L') return null;
  const packed = view.getUint32(21, true);
  return { format: 'webp', width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
}

function word(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
