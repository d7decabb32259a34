// Packages for tests: our own, and hostile ones that our own sealing would never make.
import { Encrypter } from 'age-encryption';
import { type Zippable, zipSync } from 'fflate';
import { sha256Hex } from '../../src/bytes/digest.ts';
import { sealPackage } from '../../src/exchange/sealPackage.ts';
import type { PackageContent } from '../../src/ports/exchange.ts';

/** Enough to be scrypt at all: these tests are about everything else. */
export const cheap = 1;
export const passphrase = 'kola-fima-rutu-basi-dova-pila-muno';
export const utf8 = (text: string) => new TextEncoder().encode(text);

const annexIds = ['7f9c2ba4-0000-4000-8000-00000000000a', '1f9c2ba4-0000-4000-8000-00000000000b'] as const;

export function aPackage(content: Partial<PackageContent> = {}): PackageContent {
  return {
    assessment: '0d5b3f0a-6b1e-4d5a-9c55-0f6f2f6d2a01',
    from: { name: 'Maja Lindqvist', role: 'employee' },
    to: { name: 'Karin Öberg', role: 'manager' },
    at: '2026-10-05T08:00:00.000Z',
    envelopes: ['eyJhbGciOiJFUzI1NiJ9.eyJzZXEiOjJ9.c2ln', 'eyJhbGciOiJFUzI1NiJ9.eyJzZXEiOjF9.c2ln'],
    annexes: [
      { id: annexIds[0], json: '{"kind": "answer",  "comment":"v\\u00e4rk, ä 🪑"}' },
      { id: annexIds[1], json: '\ufeff{"kind":"photo"}\n' },
    ],
    reports: [
      {
        kind: 'self-assessment',

        statement: 'b'.repeat(64),
        bytes: utf8('%PDF-1.7 ett'),
      },
      {
        kind: 'assessment',

        statement: 'd'.repeat(64),
        bytes: new Uint8Array([0, 255, 80, 75, 3, 4]),
      },
    ],
    ...content,
  };
}

export async function sealedBytes(content = aPackage()): Promise<Uint8Array> {
  const sealed = await sealPackage(content, passphrase, cheap);
  if (!sealed.ok) throw new Error(sealed.problems[0].problem);
  return sealed.value;
}

/** Any bytes under the same seal. */
export async function underSeal(bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(cheap);
  return encrypter.encrypt(bytes);
}

/** Any parts under the same seal. */
export function zipUnderSeal(parts: Zippable): Promise<Uint8Array> {
  return underSeal(zipSync(parts));
}

export const statementBytes = utf8('a.b.c');

/** The manifest of a package that holds `statements/001.jws` with `a.b.c`, after a change to it. */
export async function aManifest(
  change: (manifest: Record<string, unknown>) => object = (same) => same,
): Promise<Uint8Array> {
  const { assessment, from, to, at } = aPackage();
  const statement = {
    path: 'statements/001.jws',
    size: statementBytes.length,
    sha256: await sha256Hex(statementBytes),
  };
  const manifest = { format: 'distansrond-package', v: 1, assessment, from, to, at };
  return utf8(JSON.stringify(change({ ...manifest, statements: [statement], annexes: [], reports: [] })));
}
