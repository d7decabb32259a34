// Who may import whom. The table is the rule; the path of a file tells its layer.
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from '../support/sourceFiles.ts';

interface Fence {
  /** Our own layers, beside itself. `checklists` is the folder of data at the top of the repository. */
  readonly ours: readonly string[];
  readonly packages: readonly string[];
}

const fences: Readonly<Record<string, Fence>> = {
  domain: { ours: [], packages: ['zod'] },
  ports: { ours: ['domain'], packages: ['react'] },
  actions: { ours: ['domain', 'ports', 'bytes'], packages: [] },

  storage: { ours: ['domain', 'ports', 'bytes'], packages: ['dexie'] },
  catalog: { ours: ['domain', 'ports', 'bytes', 'checklists'], packages: ['zod'] },
  signing: { ours: ['domain', 'ports', 'bytes'], packages: ['@scure/base'] },
  verifying: { ours: ['domain', 'ports', 'bytes'], packages: ['zod'] },
  documents: {
    ours: ['domain', 'ports', 'bytes'],
    packages: ['@fontsource/*', '@react-pdf/*', 'pdfkit', 'react'],
  },
  exchange: {
    ours: ['domain', 'ports', 'bytes'],
    packages: ['@scure/base', 'age-encryption', 'fflate', 'zod'],
  },
  device: { ours: ['domain', 'ports', 'bytes'], packages: ['qr'] },
  bytes: { ours: [], packages: [] },

  ui: {
    ours: ['checklists/illustrations'],
    packages: ['react', 'react-dom', 'lucide-react', 'qr', 'signature_pad'],
  },
  i18n: { ours: [], packages: ['react', 'i18next', 'react-i18next'] },
  questionnaire: {
    ours: ['domain', 'ui', 'i18n'],
    packages: ['react', 'lucide-react', 'react-hook-form'],
  },
  features: {
    ours: ['domain', 'actions', 'ports', 'questionnaire', 'ui', 'i18n', 'paths'],
    packages: ['react', 'lucide-react'],
  },
  paths: { ours: [], packages: [] },

  // The rim, where everything meets: the app, the command line, and how the product is delivered.
  app: {
    ours: ['*'],
    packages: ['react', 'react-dom', 'lucide-react', 'wouter', 'workbox-precaching', 'workbox-routing'],
  },
  main: { ours: ['*'], packages: [] },
  cli: { ours: ['*'], packages: ['node:*', 'zod'] },
  standalone: { ours: ['*'], packages: ['react', 'react-dom'] },
  delivery: { ours: [], packages: ['node:*', 'vite', 'vite-plugin-pwa'] },
};

const source = sourceFiles('src', '.ts', '.tsx');

describe('layers', () => {
  it('import only what the table allows', () => {
    expect(source.flatMap(trespasses)).toEqual([]);
  });

  it('import every package that the table allows them', () => {
    const unused = Object.entries(fences).flatMap(([layer, { packages }]) => {
      const texts = source.filter(({ path }) => layerOf(path) === layer).map(({ text }) => text);
      const imported = texts.flatMap(importsOf);
      const isUsed = (name: string) =>
        imported.some((specifier) => packageOf(specifier) === name || matchesStar(name, specifier));
      return packages.filter((name) => !isUsed(name)).map((name) => `${layer} does not import ${name}`);
    });
    expect(unused).toEqual([]);
  });

  it.each([
    [
      'src/domain/chain/fold.ts',
      "import { db } from '../../storage/database.ts';",
      'domain may not import storage',
    ],
    ['src/domain/x.ts', "import { useState } from 'react';", 'domain may not import react'],
    [
      'src/domain/x.ts',
      "import type { \n  Ports, \n } from '../ports/ports.ts';",
      'domain may not import ports',
    ],
    ['src/actions/x.ts', "const { Dexie } = await import('dexie');", 'actions may not import dexie'],
    [
      'src/verifying/x.ts',
      "export { sign } from '../signing/signer.ts';",
      'verifying may not import signing',
    ],
    ['src/signing/x.ts', "import '@react-pdf/renderer';", 'signing may not import @react-pdf/renderer'],
    ['src/features/a/X.tsx', "import { Y } from '../b/Y.tsx';", 'feature a may not import feature b'],
    ['src/features/a/X.tsx', "import { Link } from 'wouter';", 'features may not import wouter'],
    ['src/storage/x.ts', "import.meta.glob('/checklists/**')", 'storage may not import checklists'],
    ['src/ui/x.ts', "import { y } from './y';", 'name the file with its extension: ./y'],
    ['src/ui/x.ts', "export * from './y.ts';", 'no barrels: name what is exported'],
    ['src/ui/index.ts', '', 'no barrels: name the file for what is in it'],
    ['src/ui/x.ts', 'export default function x() {}', 'no default exports'],
    ['src/ui/x.ts', 'export { x as default };', 'no default exports'],
    ['src/app/x.ts', 'new Worker(url)', 'start workers as new Worker(workerUrl(url), …)'],
    ['src/elsewhere/x.ts', '', 'elsewhere is not in the table'],
  ])('would refuse %s with %j', (path, text, complaint) => {
    expect(trespasses({ path, text })).toEqual([`${path}: ${complaint}`]);
  });
});

function trespasses({ path, text }: SourceFile): readonly string[] {
  const layer = layerOf(path);
  const fence = fences[layer];
  if (fence === undefined) return [`${path}: ${layer} is not in the table`];
  const complaints = [
    ...importsOf(text).map((specifier) => trespass(path, layer, fence, specifier)),
    /\/index\.tsx?$/.test(path) && 'no barrels: name the file for what is in it',
    /^export \*/m.test(text) && 'no barrels: name what is exported',
    /^export default\b|\bas default\b/m.test(text) && 'no default exports',
    /\bnew Worker\((?!workerUrl\()/.test(text) && 'start workers as new Worker(workerUrl(url), …)',
  ];
  return complaints
    .filter((complaint) => typeof complaint === 'string')
    .map((complaint) => `${path}: ${complaint}`);
}

function trespass(path: string, layer: string, fence: Fence, specifier: string): string | null {
  if (!/^[./]/.test(specifier)) {
    const allowed = fence.packages.some(
      (name) => name === packageOf(specifier) || matchesStar(name, specifier),
    );
    return allowed ? null : `${layer} may not import ${specifier}`;
  }
  if (!/\.\w+(\?.*)?$|\*$/.test(specifier)) return `name the file with its extension: ${specifier}`;
  const target = specifier.startsWith('/') ? specifier.slice(1) : posix.join(posix.dirname(path), specifier);
  const other = layerOf(target);
  if (layer === 'features' && other === 'features' && featureOf(path) !== featureOf(target)) {
    return `feature ${featureOf(path)} may not import feature ${featureOf(target)}`;
  }
  const allowed = fence.ours.some((ours) => ours === '*' || ours === other || target.startsWith(`${ours}/`));
  return other === layer || allowed ? null : `${layer} may not import ${other}`;
}

function importsOf(text: string): readonly string[] {
  const statement = /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm;
  const call = /\bimport(?:\.meta\.glob(?:<[^(]*>)?)?\(\s*\[?\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(statement), ...text.matchAll(call)].flatMap((match) => match[1] ?? match[2] ?? []);
}

/** `src/domain/x.ts` is domain, `src/paths.ts` is paths, `checklists/x.json` is checklists. */
function layerOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second.replace(/\.tsx?$/, '') : top;
}

const featureOf = (path: string) => path.split('/')[2] ?? '';
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const matchesStar = (name: string, specifier: string) =>
  name.endsWith('*') && specifier.startsWith(name.slice(0, -1));
