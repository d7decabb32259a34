import { afterEach, describe, expect, it, vi } from 'vitest';
import { localPreferences } from '../../src/device/localPreferences.ts';
import { randomIds } from '../../src/device/randomIds.ts';
import { RandomId } from '../../src/domain/chain/digest.ts';

describe('Ids', () => {
  it('are random UUIDs, and salts 128 random bits, never twice the same', () => {
    expect(RandomId.safeParse(randomIds.next()).success).toBe(true);
    expect(randomIds.salt()).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(Array.from({ length: 500 }, () => randomIds.next())).size).toBe(500);
    expect(new Set(Array.from({ length: 500 }, () => randomIds.salt())).size).toBe(500);
  });
});

describe('Preferences', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('are there for the next page', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    expect(localPreferences().get('language')).toBeNull();
    localPreferences().set('language', 'en');
    expect(localPreferences().get('language')).toBe('en');
    expect([...kept.keys()]).toEqual(['distansrond.language']);
  });

  it('last as long as the page where the browser refuses to keep them', () => {
    const refuse = () => {
      throw new DOMException('Not here', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    const preferences = localPreferences();
    expect(preferences.get('theme')).toBeNull();
    preferences.set('theme', 'dark');
    expect(preferences.get('theme')).toBe('dark');
  });
});
