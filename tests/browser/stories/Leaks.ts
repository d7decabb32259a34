// What must never be seen outside a seal, and everything that was seen: told, asked for, stored in the open, handed out.
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Download, Page } from '@playwright/test';
import { sealingSecretText } from '../../../src/exchange/ageIdentity.ts';
import { openRecovery } from '../../../src/exchange/recoveryFile.ts';
import type { Recovery } from '../journey/recovery.ts';
import { rowsOn } from './rowsOn.ts';
import { spellingsOf } from './spellings.ts';

/** Secrets belong in no file and no table in the open; words are for their readers, who keep them on their devices. */
type Kind = 'secret' | 'words';

interface Kept {
  readonly kind: Kind;
  readonly what: string;
  readonly spellings: readonly Buffer[];
}

interface Seen {
  readonly where: string;
  /** Whether people's words may stand here: a device of somebody who may read them, or a report. */
  readonly mayHoldWords: boolean;
  readonly bytes: Buffer;
}

/** The one kind of file that holds a key in the open, by its owner's wish and after a warning. */
const exportedKey = 'age-identity.txt';

export class Leaks {
  readonly #kept: Kept[] = [];
  readonly #seen: Seen[] = [];
  readonly #downloads: Promise<unknown>[] = [];

  keep(what: string, secret: string | Uint8Array, kind: Kind = 'secret'): void {
    this.#kept.push({ kind, what, spellings: spellingsOf(secret) });
  }

  /** The code, and every key in the file as it lies under it. */
  async keepRecovery({ path, code }: Recovery): Promise<void> {
    this.keep('a recovery code', code);
    const opened = await openRecovery(new Uint8Array(await readFile(path)), code);
    if (!opened.ok) throw new Error(opened.problems[0].problem);
    for (const { signing, sealing } of opened.value.keys) {
      this.keep('a sealing key', sealing);
      this.keep('a sealing key', sealingSecretText(sealing));
      if (signing) this.keep('a signing key', scalarOf(signing));
    }
  }

  watch(context: BrowserContext): void {
    context.on('console', (message) => this.#note('the console', message.text()));
    context.on('weberror', (error) => this.#note('an error', `${error.error().stack}`));
    context.on('request', (request) => {
      this.#note('an address', request.url());
      this.#note('a request', request.postData() ?? '');
    });
    context.on('page', (page) => {
      page.on('framenavigated', (frame) => this.#note('an address', frame.url()));
      page.on('download', (download) => this.#downloads.push(this.#take(download)));
    });
  }

  /** What the devices have kept, before they are closed. */
  async lookAt(page: Page): Promise<void> {
    await Promise.all(this.#downloads);
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    this.#note('localStorage or sessionStorage', stored);
    const rows = Buffer.from(JSON.stringify(await rowsOn(page)));
    this.#seen.push({ where: 'a table', mayHoldWords: true, bytes: rows });
  }

  findings(): string[] {
    return this.#seen.flatMap(({ where, mayHoldWords, bytes }) =>
      this.#kept
        .filter(({ kind }) => kind === 'secret' || !mayHoldWords)
        .filter(({ spellings }) => spellings.some((spelling) => bytes.includes(spelling)))
        .map(({ what }) => `${what} in ${where}`),
    );
  }

  #note(where: string, text: string): void {
    this.#seen.push({ where, mayHoldWords: false, bytes: Buffer.from(text) });
    // Whatever key it is: nobody has to have told of it.
    if (/AGE-SECRET-KEY-1/i.test(text)) this.keep('a key for age', 'AGE-SECRET-KEY-1');
  }

  async #take(download: Download): Promise<void> {
    const name = download.suggestedFilename();
    this.#note('the name of a file', name);
    if (name === exportedKey) return;
    const bytes = await readFile(await download.path());
    this.#seen.push({ where: name, mayHoldWords: false, bytes });
  }
}

/** The private number of a P-256 key, which stands after its mark in PKCS #8 (RFC 5915): what the rest can be made from. */
function scalarOf(pkcs8: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pkcs8);
  const mark = bytes.indexOf(Buffer.from('0201010420', 'hex'));
  if (mark < 0) throw new Error('no private number');
  return new Uint8Array(bytes.subarray(mark + 5, mark + 37));
}
