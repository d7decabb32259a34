// Files that no program of ours would make, for somebody whose card everybody has. Some by outsiders, some by a sender
// who can open a whole package and pack it anew.
import { deflateRawSync, gzipSync } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';
import { sealAge } from '../../../src/exchange/ageFile.ts';
import { openPackage } from '../../../src/exchange/openPackage.ts';
import { partsToPack } from '../../../src/exchange/packageParts.ts';
import { readIdentityFile } from '../../../src/exchange/readIdentityFile.ts';
import type { PackageContent, PackageParts } from '../../../src/ports/exchange.ts';
import { sealingKeyOf } from '../../../src/signing/identity/sealingKey.ts';
import { signer } from '../../../src/signing/signer.ts';
import { createVerifier } from '../../../src/verifying/verifier.ts';
import { coverWith, sealedBytes, smallManifest, statementText, utf8 } from '../../exchange/aPackage.ts';
import { aPackedRound } from '../../support/aPackedRound.ts';
import { must } from '../../support/aRound.ts';
import { bytesOf, latin1 } from '../../support/pdfForgery.ts';
import { aNewIdentity } from '../../support/signatures.ts';

interface Target {
  /** A package that is what it should be. */
  readonly whole: Uint8Array;
  /** Its receiver's card and, for those who could open it, what opens it. */
  readonly card: string;
  readonly identityFile: string;
}

type Made = Readonly<Record<string, Uint8Array>>;

/** By the name under which each lies on the file share. */
export async function hostileFiles(target: Target): Promise<Made> {
  return {
    ...notOurs(),
    ...(await cutAndChanged(target)),
    ...hostileHeads(),
    ...(await hostileArchives(target)),
    ...(await hostileParts(target)),
    ...(await hostileCards()),
  };
}

const deep = '['.repeat(200_000);
const many = `[${'0,'.repeat(300_000)}0]`;
const polluting = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
const script = '<img src=x onerror=alert(1)>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';

function notOurs(): Made {
  return {
    'empty.distansrond': new Uint8Array(),
    'picture.distansrond': utf8(svg),
    'page.distansrond': utf8(`<!doctype html><script>fetch('/x?'+document.cookie)</script>${script}`),
    [`${script}.distansrond`]: utf8('Ett filnamn är också något som någon annan har skrivit.'),
    'nested.json': utf8(deep),
    'wide.json': utf8(many),
    'polluting.json': utf8(polluting),
    'random.distansrond': new Uint8Array(49 * 1024 * 1024).fill(0xa5),
    'too-large.distansrond': new Uint8Array(51 * 1024 * 1024),
    'gzip-bomb.distansrond': new Uint8Array(gzipSync(Buffer.alloc(20_000_000))),
    'zip.distansrond': zipSync({ 'manifest.jws': coverWith(polluting) }),
    'picture.png': bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x08\x06\0\0\0'),
    'utf16.distansrond': new Uint8Array(Buffer.from(`\ufeff${svg}`, 'utf16le')),
  };
}

async function cutAndChanged({ whole }: Target): Promise<Made> {
  const at = (place: number) => {
    const changed = whole.slice();
    changed[place] = (changed[place] ?? 0) ^ 0x40;
    return changed;
  };
  return {
    'cut-in-the-head.distansrond': whole.slice(0, 90),
    'cut-after-the-head.distansrond': whole.slice(0, 200),
    'cut-in-half.distansrond': whole.slice(0, whole.length >> 1),
    'cut-by-one.distansrond': whole.slice(0, -1),
    'changed-in-the-head.distansrond': at(60),
    'changed-in-the-middle.distansrond': at(whole.length >> 1),
    'more-at-the-end.distansrond': bytesOf(`${latin1(whole)}${latin1(whole.slice(0, 5000))}`),
    'polyglot.pdf': bytesOf(`%PDF-1.7\n${latin1(whole)}`),
    'polyglot.distansrond': bytesOf(`${latin1(whole)}\n%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n`),
  };
}

/** The base point, 9, which is as good a share as any. */
const share = `CQ${'A'.repeat(41)}`;
const stanza = `-> X25519 ${share}\n${share}\n`;
const told = `-> scrypt ${'A'.repeat(22)} 10\n${share}\n`;

function hostileHeads(): Made {
  const headWith = (stanzas: string, version = 1) =>
    utf8(`age-encryption.org/v${version}\n${stanzas}--- ${'A'.repeat(43)}\n${'A'.repeat(64)}`);
  return {
    'no-stanza.distansrond': headWith(''),
    'grease.distansrond': headWith(`-> grease ${share}\n${share}\n`),
    'ssh.distansrond': headWith(`-> ssh-ed25519 AAAAAA ${share}\n${share}\n`),
    'key-and-passphrase.distansrond': headWith(stanza + told),
    'two-passphrases.distansrond': headWith(told + told),
    'costly.distansrond': headWith(told.replace(' 10\n', ' 99\n')),
    'share-of-zeros.distansrond': headWith(stanza.replace(share, 'A'.repeat(43))),
    'thousand-receivers.distansrond': headWith(stanza.repeat(1000)),
    'newer-seal.distansrond': headWith(stanza, 2),
    'endless-head.distansrond': utf8(`age-encryption.org/v1\n-> X25519 ${'A'.repeat(3_000_000)}`),
  };
}

/** To the receiver's own key, so that what lies under the seal is really read. */
async function underSeal({ card }: Target) {
  const { body } = must(await createVerifier().readNote('card', card));
  return (bytes: Uint8Array) => sealAge(bytes, { recipients: [body.recipient] }, 1);
}

async function hostileArchives(target: Target): Promise<Made> {
  const seal = await underSeal(target);
  const manifest = coverWith(await smallManifest());
  const statement = utf8(statementText);
  const good = { 'manifest.jws': manifest, 'statements/001.jws': statement };
  const zipped = (parts: Zippable) => seal(zipSync(parts, { level: 1 }));
  const bomb = zipSync({ 'manifest.jws': new Uint8Array(160 * 1024 * 1024) }, { level: 1 });
  const counts = Object.fromEntries(Array.from({ length: 601 }, (_, i) => [`annexes/${i}.json`, statement]));
  return {
    'nothing-sealed.distansrond': await seal(new Uint8Array()),
    'page-sealed.distansrond': await seal(utf8(svg)),
    'sealed-twice.distansrond': await seal(target.whole),
    'deflate-sealed.distansrond': await seal(new Uint8Array(deflateRawSync(Buffer.alloc(20_000_000)))),
    'bomb.distansrond': await seal(bomb),
    'too-many-parts.distansrond': await zipped(counts),
    'path-up.distansrond': await zipped({ ...good, '../../etc/passwd': statement }),
    'path-root.distansrond': await zipped({ ...good, '/statements/002.jws': statement }),
    'path-windows.distansrond': await zipped({ ...good, 'statements\\002.jws': statement }),
    'zip-in-zip.distansrond': await zipped({ ...good, 'statements/002.zip': zipSync(good) }),
    'cover-nested.distansrond': await zipped({ 'manifest.jws': coverWith(deep) }),
    'cover-wide.distansrond': await zipped({ 'manifest.jws': coverWith(many) }),
    'cover-polluting.distansrond': await zipped({ 'manifest.jws': coverWith(polluting) }),
    'cover-unsigned.distansrond': await zipped(good),
    'older.distansrond': await zipped({ 'manifest.json': utf8('{"format":"distansrond-package","v":1}') }),
    'newer.distansrond': await zipped({ 'manifest.jws': coverWith({ format: 'distansrond-package', v: 9 }) }),
    'somebody-elses.distansrond': await sealedBytes(undefined, {
      recipients: [(await aNewIdentity('manager')).identity.recipient],
    }),
  };
}

/** Packed anew, under a sound cover by somebody else, around parts that are not what they should be. */
async function hostileParts(target: Target): Promise<Made> {
  const seal = await underSeal(target);
  const [secret] = readIdentityFile(target.identityFile);
  if (secret === undefined) throw new Error('no key');
  const { key } = await sealingKeyOf(secret);
  const opened = must(await openPackage(target.whole, { sealingKeys: [key] }));
  const { identity } = await aNewIdentity('employee', 'Sara Holm');
  const { assessment, to } = opened.manifest;
  const packed = async (change: Partial<PackageParts>) => {
    const { cover: _, manifest: __, ...parts } = opened;
    return seal(
      zipOf(await aPackedRound({ identity, role: 'employee' }, { ...parts, ...change }, { assessment, to })),
    );
  };
  const [annex] = opened.annexes;
  const [report] = opened.reports;
  if (annex === undefined || report === undefined) throw new Error('a package with too little in it');
  const annexOf = (json: string) => packed({ annexes: [{ ...annex, json }] });
  const reportOf = (bytes: Uint8Array) => packed({ reports: [{ ...report, bytes }] });
  return {
    'annex-nested.distansrond': await annexOf(`{"kind":"photo","salt":${deep}`),
    'annex-wide.distansrond': await annexOf(many),
    'annex-polluting.distansrond': await annexOf(polluting),
    'annex-page.distansrond': await annexOf(svg),
    'report-page.distansrond': await reportOf(utf8(svg)),
    'report-cut.distansrond': await reportOf(report.bytes.slice(0, -400)),
    'report-with-script.distansrond': await reportOf(
      bytesOf(`${latin1(report.bytes)}\n9999 0 obj\n<</S/JavaScript/JS(app.alert(1))>>\nendobj\n%%EOF\n`),
    ),
    'statement-of-nothing.distansrond': await packed({ envelopes: [statementText] }),
    'statement-twice.distansrond': await packed({ envelopes: [...opened.envelopes, ...opened.envelopes] }),
    'no-statement.distansrond': await packed({ envelopes: [] }),
  };
}

function zipOf({ cover, ...parts }: PackageContent): Uint8Array {
  return zipSync({
    'manifest.jws': utf8(cover),
    ...Object.fromEntries(partsToPack(parts).map(({ path, bytes }) => [path, bytes])),
  });
}

async function hostileCards(): Promise<Made> {
  const { identity } = await aNewIdentity('manager', `Eva ${script} Ek`);
  const card = await signer.signNote(
    'card',
    { v: 1, roles: ['manager'], recipient: identity.recipient, at: '2026-11-01T08:00:00Z', replaces: null },
    identity,
  );
  const [header = '', payload = '', signature = ''] = card.split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  return {
    'card-scripted.distanskort': utf8(card),
    'card-unsigned.distanskort': utf8(`${none}.${payload}.`),
    'card-cut.distanskort': utf8(`${header}.${payload}.${signature.slice(0, 40)}`),
    'card-nested.distanskort': coverWith(deep),
  };
}
