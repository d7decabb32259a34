import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/verify-files/parseArguments.ts';
import { verifyFiles } from '../../src/cli/verify-files/verifyFiles.ts';
import { ageIdentityFile } from '../../src/exchange/ageIdentity.ts';
import { sealPackage } from '../../src/exchange/sealPackage.ts';
import { aPackedRound } from '../support/aPackedRound.ts';
import { aSignatureService, externallySigned } from '../support/externalSigning.ts';
import { aWorkshop } from '../support/openssl.ts';
import { cutTo, patched } from '../support/pdfForgery.ts';
import { aNewIdentity } from '../support/signatures.ts';
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
  const packed = await aPackedRound({ identity: by.manager, role: 'manager' }, { envelopes: chain });
  const receiver = await aNewIdentity('employee');
  const stranger = await aNewIdentity('safetyRepresentative');
  const bySecret = await sealPackage(packed, { passphrase }, 1);
  const byKey = await sealPackage(packed, { recipients: [receiver.identity.recipient] });
  mkdirSync(at('packages'));
  if (bySecret.ok) writeFileSync(at('packages/round.distansrond'), bySecret.value);
  if (byKey.ok) writeFileSync(at('packages/to-maja.distansrond'), byKey.value);
  const keys = ageIdentityFile(receiver.secrets, 'Maja Lindqvist');
  writeFileSync(at('keys.txt'), `# created: 2026-10-05\r\n\r\n${keys}`);
  writeFileSync(at('other-keys.txt'), ageIdentityFile(stranger.secrets, 'Daniel Ekström'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

async function verified(...given: string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const wanted = parseArguments(given.map((name) => (name.startsWith('-') ? name : at(name))));
  if (wanted === null) throw new Error('not understood');
  const code = await verifyFiles(
    wanted,
    (line) => lines.push(line),
    (complaint) => complaints.push(complaint),
  );
  return { code, said: lines.map((line) => JSON.parse(line) as Line), complaints };
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
      issuance: null,
      stamp: null,
    });
  });

  it('keeps the fields it has promised, and adds what is outside our own signatures and who handed over', async () => {
    const { said } = await verified('full.pdf');
    expect(Object.keys(said[0] ?? {})).toEqual([
      'file',
      'verdict',
      'kind',
      'signers',
      'problems',
      'waiting',
      'external',
      'sender',
      'receivers',
    ]);
    expect(said[0]).toMatchObject({ external: [], sender: null, receivers: [] });
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

  it('writes nothing that breaks a line or that a terminal obeys, whatever a file is called', async () => {
    const names = [
      'two\nlines.pdf',
      'para\u2029graph.pdf',
      'next\u0085line.pdf',
      'csi\u009b2J.pdf',
      'rtl\u202efdp.pdf',
    ];
    const wanted = parseArguments(['--passphrase-file', at('no\u009b2J\n'), ...names.map(at)]);
    const written: string[] = [];
    const write = (line: string) => written.push(line);
    await verifyFiles(
      wanted ?? { paths: [], passphraseFile: null, identityFile: null, trust: null },
      write,
      write,
    );
    expect(written).toHaveLength(names.length + 1);
    expect(written.filter((line) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(line))).toEqual([]);
    const said = written.slice(1).map((line) => JSON.parse(line) as Line);
    expect(said.map(({ file }) => file)).toEqual(names.map(at));
  });
});

describe('The command, given packages', () => {
  it('says that they are sealed when nothing is at hand to open them', async () => {
    const { code, said } = await verified('packages');
    expect(code).toBe(2);
    expect(said).toMatchObject([
      { kind: 'package', problems: [{ code: 'sealed' }] },
      { kind: 'package', problems: [{ code: 'sealed' }] },
    ]);
  });

  it('opens each with what fits its lock: the passphrase in one file, the keys in another', async () => {
    const both = ['--passphrase-file', 'passphrase.txt', '--identity-file', 'keys.txt'];
    const { code, said, complaints } = await verified(...both, 'packages', 'full.pdf');
    expect(code).toBe(0);
    expect(complaints).toEqual([]);
    const opened = {
      kind: 'package',
      verdict: 'valid',
      sender: { name: 'Karin Öberg', role: 'manager' },
      receivers: [{ name: 'Maja Lindqvist', role: 'employee', fingerprint: null }],
    };
    expect(said).toMatchObject([
      { ...opened, file: at('packages/round.distansrond') },
      { ...opened, file: at('packages/to-maja.distansrond') },
      { kind: 'pdf', verdict: 'valid' },
    ]);
  });

  it('leaves sealed what the other kind of key is for', async () => {
    const { said } = await verified('--identity-file', 'keys.txt', 'packages');
    expect(said).toMatchObject([{ problems: [{ code: 'sealed' }] }, { verdict: 'valid' }]);
  });

  it('says that a package is not for these keys, also when the file has none in it', async () => {
    for (const keys of ['other-keys.txt', 'passphrase.txt']) {
      const { code, said } = await verified('--identity-file', keys, 'packages/to-maja.distansrond');
      expect(code).toBe(2);
      expect(said).toMatchObject([{ problems: [{ code: 'not-addressed-to-you' }] }]);
    }
  });

  it('complains of a file that it cannot read, and judges the rest', async () => {
    const { code, said, complaints } = await verified(
      '--identity-file',
      'nowhere.txt',
      'packages',
      'full.pdf',
    );
    expect(complaints).toEqual([`cannot read ${at('nowhere.txt')}`]);
    expect(said.map(({ verdict }) => verdict)).toEqual(['unreadable', 'unreadable', 'valid']);
    expect(code).toBe(2);
  });
}, 60_000);

describe('The command, told whom to trust', () => {
  const shop = aWorkshop();
  afterAll(() => shop.remove());

  it('takes certificates from a folder, and else trusts nobody', async () => {
    const root = aSignatureService(shop, 'service');
    const report = Uint8Array.from(readFileSync(at('full.pdf')));
    writeFileSync(at('external.pdf'), externallySigned(shop, report));
    mkdirSync(at('trust'));
    writeFileSync(at('trust/e-signatures.pem'), root);
    const subject = expect.stringContaining('Karin Öberg');
    const alone = await verified('external.pdf');
    expect(alone.said[0]).toMatchObject({
      verdict: 'warning',
      external: [{ subject, trusted: false }],
      problems: [{ code: 'external-untrusted' }],
    });
    const { said, complaints } = await verified('--trust', 'trust', 'external.pdf');
    expect(said[0]).toMatchObject({ verdict: 'valid', external: [{ subject, trusted: true }] });
    expect(complaints).toEqual([
      `cannot read ${at('trust/organisations.pem')}`,
      `cannot read ${at('trust/timestamps.pem')}`,
    ]);
  });
}, 60_000);

describe('The command line', () => {
  it.each([
    [[]],
    [['--unknown', 'a.pdf']],
    [['--passphrase-file']],
    [['--passphrase-file', 'a']],
    [['--identity-file', 'a']],
    [['a.pdf', '--trust']],
    [['--toString', 'a.pdf']],
  ])('is not understood as %j', (given) => expect(parseArguments(given)).toBeNull());

  it('takes options in any order, before and after the files', () => {
    expect(
      parseArguments(['--trust', 't', 'a.pdf', '--identity-file', 'k', '--passphrase-file', 'p']),
    ).toEqual({
      paths: ['a.pdf'],
      passphraseFile: 'p',
      identityFile: 'k',
      trust: 't',
    });
  });

  it('takes what stands after -- as files', () => {
    expect(parseArguments(['--', '-a.pdf'])?.paths).toEqual(['-a.pdf']);
  });
});
