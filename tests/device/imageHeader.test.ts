import { describe, expect, it } from 'vitest';
import { acceptPhoto, scaledTo } from '../../src/device/photos/acceptPhoto.ts';
import { imageHeader } from '../../src/device/photos/imageHeader.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function png(width: number, height: number): Uint8Array {
  const bytes = latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR        \x08\x06\0\0\0');
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** A frame of 4032 × 3024 behind an Exif segment, a quantisation table and a fill byte. */
function jpeg(frame: string): Uint8Array {
  return latin1(
    `\xff\xd8\xff\xe1\0\x08Exif\0\0\xff\xdb\0\x04\0\0\xff\xff${frame}\0\x11\x08\x0b\xd0\x0f\xc0\x03`,
  );
}

describe('The size of a picture, read from its first bytes', () => {
  it.each([
    ['a PNG', png(640, 480), { format: 'png', width: 640, height: 480 }],
    ['a baseline JPEG', jpeg('\xc0'), { format: 'jpeg', width: 4032, height: 3024 }],
    ['a progressive JPEG', jpeg('\xc2'), { format: 'jpeg', width: 4032, height: 3024 }],
    [
      'a plain WebP',
      latin1('RIFF....WEBPVP8 ....\0\0\0\x9d\x01\x2a\x80\x02\xe0\x01'),
      { format: 'webp', width: 640, height: 480 },
    ],
    [
      'a lossless WebP',
      latin1('RIFF....WEBPVP8L....\x2f\x7f\xc2\x77\0'),
      { format: 'webp', width: 640, height: 480 },
    ],
    [
      'an extended WebP',
      latin1('RIFF....WEBPVP8X....\0\0\0\0\x7f\x02\0\xdf\x01\0'),
      { format: 'webp', width: 640, height: 480 },
    ],
  ])('is known for %s', (_, bytes, header) => {
    expect(imageHeader(bytes)).toEqual(header);
  });

  it.each(['heic', 'heix', 'mif1'])('is not known for a HEIC of brand %s, which is told apart', (brand) => {
    expect(imageHeader(latin1(`\0\0\0\x18ftyp${brand}\0\0\0\0`))).toBe('heic');
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a GIF', 'GIF89a\x10\0\x10\0'],
    ['a film', '\0\0\0\x18ftypisom\0\0\0\0'],
    ['nothing', ''],
    ['a JPEG cut before its frame', '\xff\xd8\xff\xe1\0\x08Exif\0\0'],
    ['a JPEG without a frame', '\xff\xd8\xff\xda\0\x08'],
    ['a JPEG of nonsense', '\xff\xd8nonsense'],
    ['a PNG cut short', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ])('is not known for %s', (_, text) => {
    expect(imageHeader(latin1(text))).toBeNull();
  });
});

describe('A picked picture', () => {
  it('of ordinary size is accepted', () => {
    expect(acceptPhoto(jpeg('\xc0')).ok).toBe(true);
  });

  it('that claims to be huge is refused undecoded', () => {
    const limit = { ok: false, problems: [{ problem: 'too-large', limit: '50 Mpx' }] };
    expect(acceptPhoto(png(30_000, 30_000))).toEqual(limit);
    expect(acceptPhoto(png(0xffffffff, 0xffffffff))).toEqual(limit);
  });

  it('is refused with the reason', () => {
    const large = { ok: false, problems: [{ problem: 'too-large', limit: '30 MB' }] };
    expect(acceptPhoto(new Uint8Array(30 * 1024 * 1024 + 1))).toEqual(large);
    const heic = latin1('\0\0\0\x18ftypheic\0\0\0\0');
    expect(acceptPhoto(heic)).toEqual({ ok: false, problems: [{ problem: 'photo-heic' }] });
    for (const bytes of [latin1('<svg/>'), png(0, 10)])
      expect(acceptPhoto(bytes)).toEqual({ ok: false, problems: [{ problem: 'photo-unreadable' }] });
  });

  it('is scaled to its long side, never enlarged, never to nothing', () => {
    expect(scaledTo(1600, 4000, 3000)).toEqual({ width: 1600, height: 1200 });
    expect(scaledTo(1600, 3000, 4000)).toEqual({ width: 1200, height: 1600 });
    expect(scaledTo(1600, 800, 600)).toEqual({ width: 800, height: 600 });
    expect(scaledTo(1600, 40_000, 3)).toEqual({ width: 1600, height: 1 });
  });
});
