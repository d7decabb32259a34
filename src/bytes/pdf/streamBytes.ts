// The content of a stream, unpacked within a limit, so that a small file cannot become a large one in memory.

import { asBufferSource } from '../digest.ts';
import { limits } from '../limits.ts';
import type { PdfObject } from './pdfValue.ts';
import type { PdfFile } from './readPdf.ts';

/**
 * The content of a stream object: as it stands, or inflated when its one filter is FlateDecode without parameters.
 * Null when it is no stream, has another filter, is damaged, or would exceed `limit` bytes.
 */
export async function streamBytes(
  file: PdfFile,
  object: PdfObject,
  limit: number = limits.pdf.stream,
): Promise<Uint8Array | null> {
  if (object.stream === null || object.value.type !== 'dict') return null;
  const raw = file.bytes.subarray(object.stream.start, object.stream.end);
  const { entries } = object.value;
  if (entries.has('DecodeParms') || entries.has('F')) return null;
  const filter = entries.get('Filter');
  if (filter === undefined) return raw.length <= limit ? raw : null;
  const flate = filter.type === 'name' && filter.value === 'FlateDecode';
  return flate ? inflate(raw, limit) : null;
}

/** Inflates zlib data, or null when it is cut, damaged, or would exceed `limit` bytes. */
export async function inflate(raw: Uint8Array, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([asBufferSource(raw)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > limit) {
        await reader.cancel();
        return null;
      }
      chunks.push(next.value);
    }
  } catch {
    return null;
  }
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
