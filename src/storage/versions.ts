// Every layout ever released, oldest first: Dexie needs them all to bring an old database up to date.
import type { Dexie } from 'dexie';
import { v1 } from './versions/v1.ts';
import { v2 } from './versions/v2.ts';

export const versions: readonly ((database: Dexie) => void)[] = [v1, v2];

/** The layout this program writes. */
export const newestVersion = versions.length;
