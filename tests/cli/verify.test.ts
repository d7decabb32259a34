import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/verify-files/parseArguments.ts';
import { verifyFiles } from '../../src/cli/verify-files/verifyFiles.ts';
import { sealPackage } from '../../src/exchange/sealPackage.ts';
import { assessmentId } from '../support/aChain.ts';
import { cutTo, patched } from '../support/pdfForgery.ts';
import { aSignedReport, coSignedChain, people } from '../support/signedReport.ts';

const passphrase = 'nattsvart kofta vilar under lugn bro';
/** What the command promises of a line. */
interface Line {
  readonly file: string;
  readonly verdict: string;
  readonly signers: readonly object[];
  readonly problems: readonly object[];
}

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'distansrond-'));
  mkdirSync(at('archive/2026'), { recursive: true });
  mkdirSync(at('empty'));
  const by = await people();
  const chain = await coSignedChain(by);
  const full = await aSignedReport(by, chain);
  writeFileSync(at('full.pdf'), full);
  writeFileSync(at('changed.pdf'), patched(full, '/Lang (sv)', '/Lang (en)'));
  writeFileSync(at('archive/2026/waiting.PDF'), cutTo(full, 2));
  writeFileSync(at('archive/full.pdf'), full);
  writeFileSync(at('archive/notes.txt'), 'not looked at');
  writeFileSync(at('hello.pdf'), 'Hej!');
  writeFileSync(at('passphrase.txt'), `${passphrase}\n`);
  const sealed = await sealPackage(
    {
      assessment: assessmentId,
      from: { name: 'Karin Öberg', role: 'manager' },
      to: { name: 'Maja Lindqvist', role: 'employee' },
      at: '2025-11-28T08:00:00Z',
      envelopes: chain,
      annexes: [],
      reports: [],
    },
    passphrase,
  );
  if (sealed.ok) writeFileSync(at('round.distansrond'), sealed.value);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

async function verified(...names: string[]) {
  const lines: string[] = [];
  const wanted = parseArguments(names.map((name) => (name.startsWith('-') ? name : at(name))));
  if (wanted === null) throw new Error('not understood');
  const code = await verifyFiles(wanted, (line) => lines.push(line));
  return { code, said: lines.map((line) => JSON.parse(line) as Line) };
}

describe('The command that verifies files', () => {
  it('says one object a line, with file, verdict, signers and problems', async () => {
    const { code, said } = await verified('full.pdf');
    expect(code).toBe(0);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ file: at('full.pdf'), verdict: 'valid', problems: [] });
    expect(said[0]?.signers).toContainEqual({
      name: 'Karin Öberg',
      role: 'manager',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      claimedTime: expect.stringMatching(/Z$/),
      trust: 'unknown',
    });
  });

  it('ends with 1 when any is invalid, even beside one that is unreadable', async () => {
    const { code, said } = await verified('full.pdf', 'changed.pdf', 'hello.pdf');
    expect(said.map(({ verdict }) => verdict)).toEqual(['valid', 'invalid', 'unreadable']);
    expect(code).toBe(1);
  });

  it('ends with 2 when one is unreadable and none invalid, and speaks of a file that is not there', async () => {
    const { code, said } = await verified('full.pdf', 'nowhere.pdf');
    expect(said[1]).toMatchObject({
      file: at('nowhere.pdf'),
      verdict: 'unreadable',
      problems: [{ code: 'file-unreadable', severity: 'error', detail: 'ENOENT' }],
    });
    expect(code).toBe(2);
  });

  it('walks folders for reports and packages, and says when one has none', async () => {
    const { code, said } = await verified('archive', 'empty');
    expect(said.map(({ file, verdict }) => [file, verdict])).toEqual([
      [at('archive/2026/waiting.PDF'), 'warning'],
      [at('archive/full.pdf'), 'valid'],
      [at('empty'), 'unreadable'],
    ]);
    expect(said[2]).toMatchObject({ problems: [{ code: 'nothing-to-check' }] });
    expect(code).toBe(2);
  });

  it('reads files that a folder links to, and does not follow links to folders', async () => {
    mkdirSync(at('links'));
    symlinkSync(at('full.pdf'), at('links/a.pdf'));
    symlinkSync(at('links'), at('links/round.pdf'));
    symlinkSync(at('nowhere'), at('links/torn.pdf'));
    const { said } = await verified('links');
    expect(said.map(({ file, verdict }) => [file, verdict])).toEqual([
      [at('links/a.pdf'), 'valid'],
      [at('links/torn.pdf'), 'unreadable'],
    ]);
  });

  it('does not wait for what is no file and may never end', async () => {
    const listener = createServer().listen(at('socket.pdf'));
    const { code, said } = await verified('socket.pdf');
    listener.close();
    expect(said[0]).toMatchObject({ problems: [{ code: 'file-unreadable', detail: 'not a file' }] });
    expect(code).toBe(2);
  });

  it('opens packages with the passphrase in a file, and says that they are sealed without', async () => {
    expect(await verified('round.distansrond')).toMatchObject({
      code: 2,
      said: [{ kind: 'package', problems: [{ code: 'sealed' }] }],
    });
    const wanted = parseArguments(['--passphrase-file', at('passphrase.txt'), at('round.distansrond')]);
    const lines: string[] = [];
    expect(wanted && (await verifyFiles(wanted, (line) => lines.push(line)))).toBe(0);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kind: 'package', verdict: 'valid' });
  }, 60_000);
});

describe('The command line', () => {
  it.each([[[]], [['--unknown', 'a.pdf']], [['--passphrase-file']], [['--passphrase-file', 'a']]])(
    'is not understood as %j',
    (given) => expect(parseArguments(given)).toBeNull(),
  );

  it('takes what stands after -- as files', () => {
    expect(parseArguments(['--', '-a.pdf'])).toEqual({ paths: ['-a.pdf'], passphraseFile: null });
  });
});
