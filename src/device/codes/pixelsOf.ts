// The pixels to look for a code in: no larger than a dense code needs.
import { scaledTo } from '../photos/acceptPhoto.ts';

/** Enough for some ten pixels to each square of the densest card, and quick to search. */
const longest = 1280;

/** The middle square of a frame, which is what the viewfinder shows; null before the first frame has come. */
export function pixelsOfFrame(video: HTMLVideoElement): ImageData | null {
  const { videoWidth, videoHeight } = video;
  const side = Math.min(videoWidth, videoHeight);
  if (side === 0) return null;
  const x = (videoWidth - side) / 2;
  const y = (videoHeight - side) / 2;
  return draw(scaledTo(longest, side, side), (context, { width, height }) =>
    context.drawImage(video, x, y, side, side, 0, 0, width, height),
  );
}

/** A whole picture, the right way up, on white where it is transparent. */
export function pixelsOfPicture(picture: ImageBitmap): ImageData {
  return draw(scaledTo(longest, picture.width, picture.height), (context, { width, height }) => {
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    context.drawImage(picture, 0, 0, width, height);
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function draw(size: Size, paint: (context: CanvasRenderingContext2D, size: Size) => void): ImageData {
  const canvas = Object.assign(document.createElement('canvas'), size);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('No canvas to read pixels from');
  paint(context, size);
  return context.getImageData(0, 0, size.width, size.height);
}
