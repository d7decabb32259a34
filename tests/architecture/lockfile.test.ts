// `npm ci` must work on a bare machine of any kind, and install exactly what was tried.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockEntry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}
type Lock = Readonly<Record<string, LockEntry>>;

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const lock: Lock = read('package-lock.json').packages;

describe('the lockfile', () => {
  it('has an entry for every optional dependency, also those of other platforms', () => {
    expect(missing(lock)).toEqual([]);
  });

  it('would be refused without the binary of another platform', () => {
    const withHole = { 'node_modules/tool': { optionalDependencies: { '@tool/darwin-arm64': '1.0.0' } } };
    expect(missing(withHole)).toEqual(['node_modules/tool needs @tool/darwin-arm64']);
  });

  it('names no registry, so that any mirror serves', () => {
    expect(
      Object.entries(lock).flatMap(([path, { resolved }]) => (resolved === undefined ? [] : [path])),
    ).toEqual([]);
  });
});

describe('package.json', () => {
  it('names exact versions only', () => {
    const { dependencies, devDependencies, overrides } = read('package.json');
    const versions: string[] = Object.values({ ...dependencies, ...devDependencies, ...overrides });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

/** Looks where Node would look: beside the package that asks, then in each folder above. */
function missing(packages: Lock): readonly string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(path).some((place) => `${place}node_modules/${name}` in packages))
      .map((name) => `${path} needs ${name}`),
  );
}

function places(path: string): readonly string[] {
  const folders = path === '' ? [] : path.split('/node_modules/');
  return ['', ...folders.map((_, depth) => `${folders.slice(0, depth + 1).join('/node_modules/')}/`)];
}
