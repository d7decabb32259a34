import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { deviceKeyWrap } from '../../src/storage/keyWrap.ts';

const copied = async (plain: Uint8Array) => plain.slice();

async function opened(name: string = crypto.randomUUID()): Promise<Database> {
  const result = await openDatabase(name, { blocked: () => {}, released: () => {} });
  if (!result.ok) throw new Error(result.problems[0].problem);
  return result.value;
}

describe('What is wrapped under the key of the device', () => {
  it('opens in its place, also when the database was closed in between', async () => {
    const name = crypto.randomUUID();
    const before = await opened(name);
    const wrapped = await deviceKeyWrap(before).wrap(Uint8Array.of(1, 2, 3), 'keys|maja');
    before.close();
    const after = deviceKeyWrap(await opened(name));
    expect(await after.unwrap(wrapped, 'keys|maja', copied)).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('does not open in another place, on another device, or under a key that is not known', async () => {
    const keyWrap = deviceKeyWrap(await opened());
    const elsewhere = deviceKeyWrap(await opened());
    await elsewhere.wrap(Uint8Array.of(1), 'keys|maja');
    const wrapped = await keyWrap.wrap(Uint8Array.of(1, 2, 3), 'keys|maja');
    expect(await keyWrap.unwrap(wrapped, 'keys|karin', copied)).toBeNull();
    expect(await elsewhere.unwrap(wrapped, 'keys|maja', copied)).toBeNull();
    expect(await keyWrap.unwrap({ ...wrapped, under: 'another' }, 'keys|maja', copied)).toBeNull();
    expect(await deviceKeyWrap(await opened()).unwrap(wrapped, 'keys|maja', copied)).toBeNull();
  });

  it.each([['iv'], ['sealed']] as const)('does not open when one bit of its %s was changed', async (part) => {
    const keyWrap = deviceKeyWrap(await opened());
    const wrapped = await keyWrap.wrap(Uint8Array.of(1, 2, 3), 'keys|maja');
    const changed = wrapped[part].slice();
    changed[0] = (changed[0] ?? 0) ^ 1;
    expect(await keyWrap.unwrap({ ...wrapped, [part]: changed }, 'keys|maja', copied)).toBeNull();
  });

  it('looks different every time', async () => {
    const keyWrap = deviceKeyWrap(await opened());
    const wrap = () => keyWrap.wrap(Uint8Array.of(1, 2, 3), 'keys|maja');
    const [one, other] = [await wrap(), await wrap()];
    expect(one.iv).toHaveLength(12);
    expect(one.iv).not.toEqual(other.iv);
    expect(one.sealed).not.toEqual(other.sealed);
  });

  it('leaves nothing readable behind in the buffers it went through', async () => {
    const keyWrap = deviceKeyWrap(await opened());
    const plain = Uint8Array.of(1, 2, 3);
    const wrapped = await keyWrap.wrap(plain, 'keys|maja');
    expect(plain).toEqual(new Uint8Array(3));
    const lent = await keyWrap.unwrap(wrapped, 'keys|maja', async (bytes) => bytes);
    expect(lent).toEqual(new Uint8Array(3));
  });

  it('is overwritten also when its user fails', async () => {
    const keyWrap = deviceKeyWrap(await opened());
    const wrapped = await keyWrap.wrap(Uint8Array.of(1, 2, 3), 'keys|maja');
    let lent: Uint8Array | undefined;
    const failing = keyWrap.unwrap(wrapped, 'keys|maja', async (bytes) => {
      lent = bytes;
      throw new Error('The key was refused');
    });
    await expect(failing).rejects.toThrow('The key was refused');
    expect(lent).toEqual(new Uint8Array(3));
  });
});

describe('The key of the device', () => {
  it('cannot be exported', async () => {
    const database = await opened();
    await deviceKeyWrap(database).wrap(Uint8Array.of(1), 'keys|maja');
    const [row] = await database.deviceKeys.toArray();
    expect(row?.key.algorithm).toEqual({ name: 'AES-GCM', length: 256 });
    expect(row?.key.extractable).toBe(false);
  });

  it('is one, even when two tabs make it at the same time', async () => {
    const name = crypto.randomUUID();
    const tabs = await Promise.all([opened(name), opened(name)]);
    const [one, other] = tabs.map((tab) => deviceKeyWrap(tab));
    const both = await Promise.all([
      one?.wrap(Uint8Array.of(1), 'keys|maja'),
      other?.wrap(Uint8Array.of(2), 'keys|maja'),
    ]);
    const crossed = both.map(
      (wrapped, i) => wrapped && [one, other][1 - i]?.unwrap(wrapped, 'keys|maja', copied),
    );
    expect(await Promise.all(crossed)).toEqual([Uint8Array.of(1), Uint8Array.of(2)]);
  });
});
