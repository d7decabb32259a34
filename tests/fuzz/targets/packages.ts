// Packages: the sealed file changed on its way, what is inside it packed anew by somebody who could open it, and pictures.
import { imageHeader } from '../../../src/device/photos/imageHeader.ts';
import type { Manifest } from '../../../src/domain/notes/manifest.ts';
import { notes } from '../../../src/domain/notes/notes.ts';
import { roles } from '../../../src/domain/people/role.ts';
import { sealAge } from '../../../src/exchange/ageFile.ts';
import { lockOf } from '../../../src/exchange/ageHeader.ts';
import { openPackage } from '../../../src/exchange/openPackage.ts';
import { coverPath, listParts, partsToPack } from '../../../src/exchange/packageParts.ts';
import type { PackageContent, PackageParts } from '../../../src/ports/exchange.ts';
import { signJws } from '../../../src/signing/note/signJws.ts';
import { verifyPackageContent } from '../../../src/verifying/package/verifyPackage.ts';
import { verifyPdf } from '../../../src/verifying/pdf/verifyPdf.ts';
import type { Chance } from '../engine/chance.ts';
import { type Claim, type Mutant, type Outcome, refused, type Target } from '../engine/target.ts';
import { changedAgeFile } from '../mutators/ageFile.ts';
import { changedJson } from '../mutators/json.ts';
import { changedJws } from '../mutators/jws.ts';
import { changedOctets } from '../mutators/octets.ts';
import { changedPdf } from '../mutators/pdf.ts';
import { changedZip } from '../mutators/zip.ts';
import { archiveOf, passphrase } from '../seeds/seedPackages.ts';
import type { Seeds } from '../seeds/seeds.ts';
import { isRefusal, outcomeOfPdf, sha256 } from './claims.ts';

export async function packageTargets(seeds: Seeds): Promise<readonly Target[]> {
  return [sealedFiles(seeds), await contents(seeds), pictures()] as readonly Target[];
}

function sealedFiles(seeds: Seeds): Target<Uint8Array> {
  const corpus = seeds.packages.map(({ sealed }) => sealed);
  return {
    name: 'sealed packages',
    area: 'packages',
    share: 110,
    corpus,
    mutate: (file, chance) => {
      const { value, by } = changedAgeFile(file, chance.oneOf(corpus), chance);
      return { input: value, by };
    },
    judge: (file) => outcomeOf(seeds, file),
    bytesOf: (file) => file,
  };
}

/** Archives, each sealed anew to the manager: the seal is no hindrance to whoever knows a receiver's public key. */
async function contents(seeds: Seeds): Promise<Target<Uint8Array>> {
  const corpus = seeds.packages.map(({ zip }) => zip);
  const reports = await reportClaims(seeds.pdfs, seeds.authorities, seeds.now);
  return {
    name: 'packed anew',
    area: 'packages',
    share: 160,
    corpus,
    strangers: new Set([seeds.stranger.fingerprint]),
    alsoTrue: [...reports, ...seeds.packages.flatMap(({ content }) => partClaims(content))],
    mutate: (zip, chance) => (chance.onceIn(2) ? zipMutant(zip, corpus, chance) : partsMutant(seeds, chance)),
    judge: async (zip) =>
      outcomeOf(seeds, await sealAge(zip, { recipients: [seeds.by.manager.recipient] }, 1)),
    bytesOf: (zip) => zip,
  };
}

function zipMutant(zip: Uint8Array, corpus: readonly Uint8Array[], chance: Chance): Mutant<Uint8Array> {
  const { value, by } = changedZip(zip, chance.oneOf(corpus), chance);
  return { input: value, by };
}

/** Parts changed, and the cover as it was, changed with them, or signed by a stranger to match them. */
export async function partsMutant(
  { packages, stranger }: Pick<Seeds, 'packages' | 'stranger'>,
  chance: Chance,
): Promise<Mutant<Uint8Array>> {
  const { content } = chance.oneOf(packages);
  const { content: other } = chance.oneOf(packages);
  const how = chance.oneOf(partChanges);
  const parts: PackageParts = how.change(content, other, chance);
  const manifest = { ...content.manifest, ...(await listParts(parts)) };
  const cover = await changedCover(content, other, manifest, stranger, chance);
  const packed = [{ path: coverPath, bytes: Buffer.from(cover.value) }, ...partsToPack(parts)];
  const zip = archiveOf(chance.onceIn(8) ? [...packed].reverse() : packed);
  return { input: zip, by: `${how.by}, ${cover.by}` };
}

type PartChange = (content: PackageContent, other: PackageContent, chance: Chance) => PackageParts;

const partChanges: readonly { readonly by: string; readonly change: PartChange }[] = [
  { by: 'same parts', change: (content) => content },
  {
    by: 'statement changed',
    change: (content, other, chance) => ({
      ...content,
      envelopes: changedAt(content.envelopes, chance, (one) =>
        asJws(changedJws(one, chance.oneOf(other.envelopes), chance).value),
      ),
    }),
  },
  { by: 'statement gone', change: (content) => ({ ...content, envelopes: content.envelopes.slice(0, -1) }) },
  {
    by: 'foreign statements',
    change: (content, { envelopes }) => ({ ...content, envelopes: [...content.envelopes, ...envelopes] }),
  },
  {
    by: 'statements turned',
    change: (content) => ({ ...content, envelopes: [...content.envelopes].reverse() }),
  },
  {
    by: 'annex changed',
    change: (content, _, chance) => ({
      ...content,
      annexes: changedAt(content.annexes, chance, ({ id, json }) => ({
        id,
        json: changedJson(json, chance).value,
      })),
    }),
  },
  { by: 'foreign annexes', change: (content, { annexes }) => ({ ...content, annexes }) },
  {
    by: 'report changed',
    change: (content, other, chance) => ({
      ...content,
      reports: changedAt(content.reports, chance, (report) => {
        const foreign = other.reports[0]?.bytes ?? report.bytes;
        return { ...report, bytes: changedPdf(report.bytes, foreign, chance).value };
      }),
    }),
  },
  { by: 'foreign reports', change: (content, { reports }) => ({ ...content, reports }) },
  {
    by: 'report under another name',
    change: (content, _, chance) => ({
      ...content,
      reports: changedAt(content.reports, chance, (report) => ({
        ...report,
        ...(chance.onceIn(2)
          ? { kind: report.kind === 'assessment' ? 'self-assessment' : 'assessment' }
          : { statement: 'a'.repeat(64) }),
      })),
    }),
  },
  {
    by: 'card changed',
    change: (content, other, chance) => ({
      ...content,
      cards: changedAt(content.cards, chance, (card) =>
        asJws(changedJws(card, other.cards[0] ?? card, chance).value),
      ),
    }),
  },
  { by: 'foreign cards', change: (content, { cards, receipts }) => ({ ...content, cards, receipts }) },
  {
    by: 'notes for one another',
    change: (content) => ({ ...content, cards: content.receipts, receipts: content.cards }),
  },
];

function changedAt<T>(list: readonly T[], chance: Chance, change: (item: T) => T): readonly T[] {
  if (list.length === 0) return list;
  const at = chance.below(list.length);
  return list.map((item, i) => (i === at ? change(item) : item));
}

/** Opening refuses anything else at once; what looks like a JWS gets further. */
function asJws(text: string): string {
  const [header, payload, signature] = text.replace(/[^\w.-]/g, '').split('.');
  return `${header || 'e30'}.${payload || 'e30'}.${signature || 'AA'}`;
}

async function changedCover(
  { cover }: PackageContent,
  other: PackageContent,
  manifest: Manifest,
  stranger: Seeds['stranger'],
  chance: Chance,
): Promise<{ readonly value: string; readonly by: string }> {
  const { type } = notes.manifest;
  const [header = '', , signature = ''] = cover.split('.');
  const payload = (said: unknown) => Buffer.from(JSON.stringify(said)).toString('base64url');
  switch (chance.below(8)) {
    case 0:
      return { value: cover, by: 'cover as it was' };
    case 1:
      return { value: other.cover, by: 'foreign cover' };
    case 2:
      return { value: `${header}.${payload(manifest)}.${signature}`, by: 'cover changed to match' };
    case 3:
      return changedJws(cover, other.cover, chance);
    case 4: {
      const json = changedJson(JSON.stringify(manifest), chance).value;
      const value = `${header}.${Buffer.from(json).toString('base64url')}.${signature}`;
      return { value, by: 'cover changed as JSON' };
    }
    default: {
      const said = { ...manifest, from: { role: chance.oneOf(roles) } };
      return { value: await signJws(type, said, stranger), by: 'cover by a stranger' };
    }
  }
}

async function outcomeOf({ by, authorities, now }: Seeds, file: Uint8Array): Promise<Outcome> {
  const unlock = lockOf(file) === 'passphrase' ? { passphrase } : { sealingKeys: [by.manager.sealingKey] };
  const opened = await openPackage(file, unlock);
  if (!opened.ok) return refused(opened.problems[0].problem);
  const content = opened.value;
  const verdict = await verifyPackageContent(content, { authorities, now });
  if (isRefusal(verdict)) return refused(verdict.verdict);
  const { sender, receivers, signers } = verdict;
  if (sender === null) throw new Error('accepted, and from nobody');
  const shown = JSON.stringify([sender, receivers, signers, verdict.envelopes, verdict.waiting]);
  const whole = { by: sender.fingerprint, what: `package ${content.cover} ${digestOf(content)} ${shown}` };
  const isKnown = Object.values(by).some(({ fingerprint }) => fingerprint === sender.fingerprint);
  // A stranger may pack what others have said, and is then shown as who packed it; what others said must be theirs.
  const pdfs = content.reports.map(({ bytes }) => bytes);
  const apart = isKnown ? [] : [...partClaims(content), ...(await reportClaims(pdfs, authorities, now))];
  return { verdict: verdict.verdict, accepted: [whole, ...apart] };
}

function digestOf(content: PackageContent): string {
  return sha256(...partsToPack(content).flatMap(({ path, bytes }) => [path, bytes]));
}

/** Each part by itself, verbatim. */
function partClaims({ envelopes, annexes, cards, receipts }: PackageContent): Claim[] {
  return [...envelopes, ...cards, ...receipts]
    .map((text): Claim => ({ by: keyIn(text), what: text }))
    .concat(annexes.map(({ id, json }) => ({ by: 'annex', what: `${id} ${json}` })));
}

/** The certificate in a JWS, found without the product's own reader. */
function keyIn(jws: string): string {
  const header: unknown = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString());
  const chain = typeof header === 'object' && header !== null && 'x5c' in header ? header.x5c : null;
  return `certificate ${sha256(JSON.stringify(chain))}`;
}

async function reportClaims(
  pdfs: readonly Uint8Array[],
  authorities: Seeds['authorities'],
  now: Date,
): Promise<Claim[]> {
  const outcomes = await Promise.all(
    pdfs.map(async (pdf) => outcomeOfPdf(await verifyPdf(pdf, { authorities, now }), pdf)),
  );
  return outcomes.flatMap(({ accepted }) => accepted);
}

/** Pictures by their first octets: nothing may be claimed of one that is not there. */
function pictures(): Target<Uint8Array> {
  const corpus = [
    `\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x06\0\0\0`,
    `\xff\xd8\xff\xe1\0\x08Exif\0\0\xff\xdb\0\x04\0\0\xff\xff\xc0\0\x11\x08\x0b\xd0\x0f\xc0\x03`,
    'RIFF....WEBPVP8 ....\0\0\0\x9d\x01\x2a\x80\x02\xe0\x01',
    'RIFF....WEBPVP8L....\x2f\x7f\xc2\x77\0',
    'RIFF....WEBPVP8X....\0\0\0\0\x7f\x02\0\xdf\x01\0',
    '\0\0\0\x18ftypheic\0\0\0\0',
  ].map((text) => Uint8Array.from(Buffer.from(text, 'latin1')));
  return {
    name: 'pictures',
    area: 'packages',
    share: 10,
    corpus,
    mutate: (bytes, chance) => {
      const { value, by } = changedOctets(bytes, chance.oneOf(corpus), chance);
      return { input: value, by };
    },
    judge: (bytes) => {
      const header = imageHeader(bytes);
      if (header === null) return refused('no picture');
      const sizes = header === 'heic' ? [] : [header.width, header.height];
      const isSound = sizes.every((size) => Number.isInteger(size) && size >= 0 && size <= 0xffffffff);
      return { verdict: 'read', accepted: [{ by: 'picture', what: `whole numbers ${isSound}` }] };
    },
    bytesOf: (bytes) => bytes,
  };
}
