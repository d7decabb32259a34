// Whether a picked file may be decoded at all.
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { imageHeader } from './imageHeader.ts';

/** Bytes of a file, and pixels of a picture: above any telephone of today, below what harms the page. */
export const photoLimits = { file: 30 * 1024 * 1024, pixels: 50_000_000 } as const;

/**
 * Judges a picture by its bytes, undecoded.
 * @returns Problems: `too-large`, `photo-heic`, `photo-unreadable`.
 */
export function acceptPhoto(bytes: Uint8Array): Result<null, Problem> {
  if (bytes.length > photoLimits.file) return refuse({ problem: 'too-large', limit: '30 MB' });
  const header = imageHeader(bytes);
  if (header === 'heic') return refuse({ problem: 'photo-heic' });
  if (header === null || header.width === 0 || header.height === 0)
    return refuse({ problem: 'photo-unreadable' });
  if (header.width * header.height > photoLimits.pixels)
    return refuse({ problem: 'too-large', limit: '50 Mpx' });
  return ok(null);
}

/** Width and height with the long side at most `longest`; never enlarged, never below one pixel. */
export function scaledTo(longest: number, width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
