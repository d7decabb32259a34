// Decoding and drawing anew: only what the eye sees goes through a canvas, so place, time and device stay behind.
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { acceptPhoto, scaledTo } from './acceptPhoto.ts';
import type { Reencoded } from './devicePhotos.ts';

addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  postMessage(await reencode(data));
});

async function reencode(file: Blob): Promise<Result<Reencoded, Problem>> {
  const accepted = acceptPhoto(new Uint8Array(await file.arrayBuffer()));
  if (!accepted.ok) return accepted;
  try {
    return ok(await redraw(file));
  } catch {
    // Codecs and canvases fail in ways of their own, by broken data or by want of memory.
    return refuse({ problem: 'photo-unreadable' });
  }
}

async function redraw(file: Blob): Promise<Reencoded> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { width, height } = scaledTo(1600, picture.width, picture.height);
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d', { alpha: false });
  if (drawing === null) throw new Error('No canvas to draw on');
  // JPEG has no transparency; paper is white.
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, width, height);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(picture, 0, 0, width, height);
  picture.close();
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return { jpeg: new Uint8Array(await jpeg.arrayBuffer()), width, height };
}
