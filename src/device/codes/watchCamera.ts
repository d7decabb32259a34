// Looking for a code through the camera, frame after frame.
import type { NoCode } from '../../ports/codes.ts';
import { pixelsOfFrame } from './pixelsOf.ts';
import { readCode } from './readCode.ts';

/** Milliseconds between looks: often enough to feel at once, seldom enough to leave the page alive. */
const pause = 120;

export async function watchCamera(
  video: HTMLVideoElement,
  stop: AbortSignal,
): Promise<{ readonly code: string } | { readonly none: NoCode }> {
  let camera: MediaStream | undefined;
  try {
    camera = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
    });
    if (stop.aborted) return { none: 'stopped' };
    video.srcObject = camera;
    await video.play();
    return await lookUntilFound(video, stop);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { none: stop.aborted ? 'stopped' : (reasons[error.name] ?? 'busy') };
  } finally {
    for (const track of camera?.getTracks() ?? []) track.stop();
    video.srcObject = null;
  }
}

/** Why there is no picture, by the names that browsers give. */
const reasons: Readonly<Record<string, NoCode>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
};

async function lookUntilFound(
  video: HTMLVideoElement,
  stop: AbortSignal,
): Promise<{ readonly code: string } | { readonly none: NoCode }> {
  while (!stop.aborted) {
    const pixels = pixelsOfFrame(video);
    const code = pixels && readCode(pixels, 'frame');
    if (code !== null) return { code };
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return { none: 'stopped' };
}
