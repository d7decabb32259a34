import { describe, expect, it } from 'vitest';
import { readPicked } from '../../src/actions/readPicked.ts';

const folder = () => Promise.reject(new DOMException('a folder has no bytes', 'NotReadableError'));

describe('A file somebody picked', () => {
  it('is read', async () => {
    expect(await readPicked(new Blob(['ab']))).toEqual({ ok: true, value: Uint8Array.of(0x61, 0x62) });
  });

  it.each([
    [64 * 1024, '64 kB'],
    [undefined, '50 MB'],
  ])('is not even read when it is larger than %s bytes', async (atMost, limit) => {
    const film = { size: 3_000_000_000, arrayBuffer: () => expect.unreachable('it was read') };
    expect(await readPicked(film, atMost)).toMatchObject({ problems: [{ problem: 'too-large', limit }] });
  });

  it('is refused when it is a folder, or has gone', async () => {
    expect(await readPicked({ size: 0, arrayBuffer: folder })).toMatchObject({
      problems: [{ problem: 'damaged' }],
    });
  });
});
