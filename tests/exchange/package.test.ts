import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/exchange/openPackage.ts';
import { sealPackage } from '../../src/exchange/sealPackage.ts';
import { aPackage, cheap, passphrase, sealedBytes } from './aPackage.ts';

describe('A package', () => {
  it('gives back, to the character and byte and in order, what was sealed', async () => {
    expect(await openPackage(await sealedBytes(), passphrase)).toEqual({ ok: true, value: aPackage() });
  });

  it('may hold nothing but a statement', async () => {
    const content = aPackage({ annexes: [], reports: [] });
    expect(await openPackage(await sealedBytes(content), passphrase)).toEqual({ ok: true, value: content });
  });

  it.each([
    'KOLA-FIMA-RUTU-BASI-DOVA-PILA-MUNO',
    ' kola fima rutu basi dova pila muno ',
    'kolafimarutubasidovapilamuno',
    'Kola–Fima–Rutu–Basi–Dova–Pila–Muno',
  ])('opens with its passphrase typed as %s', async (typed) => {
    expect((await openPackage(await sealedBytes(), typed)).ok).toBe(true);
  });

  it('opens with a passphrase of one’s own, whatever its case and spaces', async () => {
    const sealed = await sealPackage(aPackage(), 'Vi ses på Tisdag, kl 9', cheap);
    if (!sealed.ok) throw new Error('It was not sealed');
    expect((await openPackage(sealed.value, 'vi  ses på tisdag, kl 9 ')).ok).toBe(true);
  });

  it('does not open with another passphrase', async () => {
    const outcome = await openPackage(await sealedBytes(), 'kola-fima-rutu-basi-dova-pila-muna');
    expect(outcome).toEqual({ ok: false, problems: [{ problem: 'wrong-passphrase' }] });
  });

  it('never looks the same twice, and is the same size for contents of similar size', async () => {
    const [one, again] = [await sealedBytes(), await sealedBytes()];
    const other = await sealedBytes(aPackage({ envelopes: [`${'a'.repeat(900)}.b.c`] }));
    expect(one).not.toEqual(again);
    expect(other.length).toBe(one.length);
  });

  it('carries as many parts as a long round with pictures has', async () => {
    const annexes = Array.from({ length: 450 }, (_, i) => {
      const id = `${i.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
      return { id, json: `{"kind":"photo","n":${i}}` };
    });
    const opened = await openPackage(await sealedBytes(aPackage({ annexes })), passphrase);
    expect(opened.ok && opened.value.annexes).toEqual(annexes);
  });

  it('holding more than a receiver would open is not sealed', async () => {
    const annexes = Array.from({ length: 700 }, () => ({ id: crypto.randomUUID(), json: '{}' }));
    const many = await sealPackage(aPackage({ annexes }), passphrase, cheap);
    expect(many).toEqual({ ok: false, problems: [{ problem: 'too-large', limit: '600' }] });
    const [report] = aPackage().reports;
    if (report === undefined) throw new Error('No report');
    const bytes = new Uint8Array(160 * 1024 * 1024);
    const large = await sealPackage(aPackage({ reports: [{ ...report, bytes }] }), passphrase, cheap);
    expect(large).toEqual({ ok: false, problems: [{ problem: 'too-large', limit: '150 MB' }] });
  });
});

describe('A changed package', () => {
  it('is refused whichever byte of its head is changed', async () => {
    const sealed = await sealedBytes();
    const headLength = 220;
    for (let at = 0; at < headLength; at += 1) {
      const outcome = await openPackage(flipped(sealed, at, 1), passphrase);
      expect(outcome.ok, `byte ${at}`).toBe(false);
    }
  });

  it('is refused as damaged wherever a bit of its body is changed', async () => {
    const sealed = await sealedBytes();
    const body = fc.integer({ min: 220, max: sealed.length - 1 });
    await fc.assert(
      fc.asyncProperty(body, fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const outcome = await openPackage(flipped(sealed, at, 1 << bit), passphrase);
        expect(outcome).toEqual({ ok: false, problems: [{ problem: 'damaged' }] });
      }),
      { numRuns: 150 },
    );
  });

  it('is refused as damaged when cut short in its body or continued', async () => {
    const sealed = await sealedBytes();
    const longer = new Uint8Array([...sealed, 0]);
    for (const changed of [sealed.subarray(0, sealed.length - 1), sealed.subarray(0, 300), longer])
      expect(await openPackage(changed, passphrase)).toEqual({
        ok: false,
        problems: [{ problem: 'damaged' }],
      });
  });

  it('is refused wherever it is cut', async () => {
    const sealed = await sealedBytes();
    const lengths = fc.integer({ min: 0, max: sealed.length - 1 });
    await fc.assert(
      fc.asyncProperty(lengths, async (length) => {
        expect((await openPackage(sealed.subarray(0, length), passphrase)).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

function flipped(bytes: Uint8Array, at: number, bits: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ bits;
  return changed;
}
