// Notes of every kind, cards that vouch, short forms, invitations and recovery files.
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { readInvitation } from '../../../src/actions/invitations/readInvitation.ts';
import { lazyShortForms } from '../../../src/app/lazyAdapters.ts';
import { type NoteKind, notes } from '../../../src/domain/notes/notes.ts';
import { openAge, sealAge } from '../../../src/exchange/ageFile.ts';
import { newRecoveryCode } from '../../../src/exchange/recoveryCode.ts';
import { openRecovery, sealRecovery } from '../../../src/exchange/recoveryFile.ts';
import { dictionary } from '../../../src/exchange/short/dictionary.ts';
import { shortForms } from '../../../src/exchange/short/shortForms.ts';
import { restoreIdentities } from '../../../src/signing/identity/restoreIdentities.ts';
import { signJws } from '../../../src/signing/note/signJws.ts';
import { signer } from '../../../src/signing/signer.ts';
import { createVerifier } from '../../../src/verifying/verifier.ts';
import { noteBodies } from '../../support/noteBodies.ts';
import type { Chance } from '../engine/chance.ts';
import { refused, type Target } from '../engine/target.ts';
import { changedAgeFile } from '../mutators/ageFile.ts';
import { changedJson } from '../mutators/json.ts';
import { changedJws } from '../mutators/jws.ts';
import { type Changed, changedOctets, concat } from '../mutators/octets.ts';
import type { SeedNote } from '../seeds/seedNotes.ts';
import type { Seeds } from '../seeds/seeds.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

export async function noteTargets(seeds: Seeds): Promise<readonly Target[]> {
  return [
    readNotes(seeds),
    vouching(seeds),
    shortCards(seeds),
    await invitations(seeds),
    await recoveries(seeds),
  ] as readonly Target[];
}

function readNotes({ notes: corpus, stranger, authorities, now }: Seeds): Target<SeedNote> {
  const verifier = createVerifier({ authorities, now });
  return {
    name: 'notes',
    area: 'notes',
    share: 160,
    corpus,
    strangers: new Set([stranger.fingerprint]),
    mutate: async ({ kind, text }, chance) => {
      const other = chance.oneOf(corpus);
      if (chance.onceIn(10)) return { input: { kind: other.kind, text }, by: 'another kind' };
      if (chance.onceIn(10))
        return { input: { kind, text: await byStranger(kind, text, stranger, chance) }, by: 'by a stranger' };
      const { value, by } = changedJws(text, other.text, chance);
      return { input: { kind, text: value }, by };
    },
    judge: async ({ kind, text }) => {
      const note = await verifier.readNote(kind, text);
      if (!note.ok) return refused(note.problems[0].problem);
      const { author, body } = note.value;
      const what = `${kind} ${text} ${author.name} ${author.unit} ${JSON.stringify(author.issuance)} ${JSON.stringify(body)}`;
      return { verdict: 'holds', accepted: [{ by: author.fingerprint, what }] };
    },
    bytesOf: ({ kind, text }) => utf8(`${kind}\n${text}`),
  };
}

type Signing = Parameters<typeof signJws>[2];

/** What the note says, or nearly, under another key. */
async function byStranger(kind: NoteKind, text: string, key: Signing, chance: Chance): Promise<string> {
  const payload = Buffer.from(text.split('.')[1] ?? '', 'base64url').toString();
  const said = chance.onceIn(2) ? payload : changedJson(payload, chance).value;
  try {
    return await signJws(notes[kind].type, JSON.parse(said), key);
  } catch {
    return signJws(notes[kind].type, null, key);
  }
}

function vouching({ notes: all, by, authorities, now }: Seeds): Target<string> {
  const verifier = createVerifier({ authorities, now });
  const corpus = all
    .filter(({ kind }) => kind === 'card')
    .map(({ text }) => text)
    .slice(-1);
  return {
    name: 'vouching cards',
    area: 'notes',
    share: 15,
    corpus,
    mutate: (text, chance) => {
      const other = chance.oneOf(all).text;
      const { value, by: how } = changedJws(text, other, chance);
      return { input: value, by: how };
    },
    judge: async (text) => {
      const card = await verifier.readNote('card', text);
      if (!card.ok) return refused(card.problems[0].problem);
      const holds = await verifier.vouches(card.value, by.employee.publicKey);
      return holds
        ? { verdict: 'vouched', accepted: [{ by: 'old key', what: text }] }
        : refused('not vouched');
    },
    bytesOf: utf8,
  };
}

function shortCards({ notes: all, authorities, now }: Seeds): Target<string> {
  const verifier = createVerifier({ authorities, now });
  const cards = all.filter(({ kind }) => kind === 'card').map(({ text }) => text);
  const corpus = cards.map((card) => shortForms.ofCard(card)).filter((short) => short !== null);
  return {
    name: 'short cards',
    area: 'notes',
    share: 35,
    corpus,
    mutate: (short, chance) => asInput(changedShort(short, chance.oneOf(corpus), chance)),
    judge: async (short) => {
      const text = shortForms.toCard(short);
      const card = text === null ? null : await verifier.readNote('card', text);
      if (text === null || !card?.ok) return refused(text === null ? 'none' : 'does not hold');
      return { verdict: 'holds', accepted: [{ by: card.value.author.fingerprint, what: text }] };
    },
    bytesOf: utf8,
  };
}

async function invitations({ by, stranger, authorities, now }: Seeds): Promise<Target<string>> {
  const verifier = createVerifier({ authorities, now });
  const { manager, safetyRepresentative: third } = by;
  const body = noteBodies(manager).invitation;
  const named = { ...body, representative: { name: third.name, fingerprint: third.fingerprint } };
  const both = await signer.signNote('invitation', named, manager);
  const alone = await signer.signNote('invitation', { ...body, representative: null }, manager);
  const corpus = [
    shortForms.ofInvitation(both, [manager.card, third.card]),
    shortForms.ofInvitation(alone, [manager.card]),
  ].filter((short) => short !== null);
  const foreign = await signer.signNote('invitation', { ...named, representative: null }, stranger);
  const others = [...corpus, shortForms.ofInvitation(foreign, [stranger.card]) ?? ''];
  return {
    name: 'invitations',
    area: 'notes',
    share: 35,
    corpus,
    strangers: new Set([stranger.fingerprint]),
    mutate: (short, chance) => asInput(changedShort(short, chance.oneOf(others), chance)),
    judge: async (short) => {
      const read = await readInvitation({ verifier, shortForms: lazyShortForms() }, short);
      if (!read.ok) return refused(read.problems[0].problem);
      const { invitation, manager: own, representative } = read.value;
      const held = [invitation, own, ...(representative === null ? [] : [representative])];
      return {
        verdict: 'holds',
        accepted: held.map(({ author, text }) => ({ by: author.fingerprint, what: text })),
      };
    },
    bytesOf: utf8,
  };
}

const asInput = ({ value, by }: Changed<string>) => ({ input: value, by });

/** As text, as octets after unpacking, or as octets before. */
function changedShort(short: string, other: string, chance: Chance): Changed<string> {
  const kind = chance.below(3);
  if (kind === 0) {
    const { value, by } = changedOctets(utf8(short), utf8(other), chance);
    return { value: Buffer.from(value).toString('latin1'), by: `text ${by}` };
  }
  const [packed, foreign] = [short, other].map((text) => Buffer.from(text, 'base64url'));
  if (packed === undefined || foreign === undefined || kind === 1 || foreign.length === 0) {
    const { value, by } = changedOctets(packed ?? Buffer.alloc(0), foreign ?? Buffer.alloc(0), chance);
    return { value: Buffer.from(value).toString('base64url'), by: `packed ${by}` };
  }
  const { value, by } = changedOctets(unpacked(packed), unpacked(foreign), chance);
  const again = deflateRawSync(value, { dictionary, level: constants.Z_BEST_COMPRESSION });
  return {
    value: Buffer.from(concat(packed.subarray(0, 1), again)).toString('base64url'),
    by: `octets ${by}`,
  };
}

const unpacked = (packed: Uint8Array) => inflateRawSync(packed.subarray(1), { dictionary });

async function recoveries({ owner }: Seeds): Promise<Target<{ file: Uint8Array }>> {
  const code = newRecoveryCode();
  const { name, unit, certificate, card, revocation, since, retired, revoked } = owner.identity;
  const key = { name, unit, certificate, card, revocation, since, retired, revoked, ...owner.secrets };
  const profile = { name, unit, roles: [], mainWorkplace: '', email: '', employer: '' };
  const sealed = await sealRecovery({ profile, keys: [key] }, code);
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.problems));
  const opened = await openAge(sealed.value, { passphrase: code });
  if (!opened.ok) throw new Error('the recovery file does not open');
  const text = Buffer.from(opened.value).toString();
  return {
    name: 'recovery files',
    area: 'notes',
    share: 5,
    corpus: [{ file: sealed.value }],
    mutate: async ({ file }, chance) => {
      if (chance.onceIn(2)) {
        const { value, by } = changedAgeFile(file, file, chance);
        return { input: { file: value }, by };
      }
      const { value, by, hopeless } = changedJson(text, chance);
      return { input: { file: await sealAge(utf8(value), { passphrase: code }, 1) }, by, hopeless };
    },
    judge: async ({ file }) => {
      const content = await openRecovery(file, code);
      if (!content.ok) return refused(content.problems[0].problem);
      const restored = await restoreIdentities(content.value, 'somebody');
      if (!restored.ok) return refused(restored.problems[0].problem);
      return {
        verdict: 'restored',
        accepted: restored.value.map(({ identity }) => ({
          by: identity.fingerprint,
          what: `${identity.name} ${identity.unit} ${identity.recipient} ${identity.card} ${identity.revocation}`,
        })),
      };
    },
    bytesOf: ({ file }) => file,
  };
}
