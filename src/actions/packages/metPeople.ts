// Whom a package brings: its sender and everyone who speaks in it, each with how well their key is known here.
import type { Link } from '../../domain/chain/link.ts';
import type { Note } from '../../domain/notes/notes.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { ControlNumber } from '../../domain/people/controlNumber.ts';
import type { Issuance } from '../../domain/people/issuance.ts';
import { type KeyStanding, type KnownKeys, keyStanding } from '../../domain/people/keyStanding.ts';
import type { Role } from '../../domain/people/role.ts';
import { couldPassFor, sameName } from '../../domain/people/sameName.ts';
import type { Ports } from '../../ports/ports.ts';
import { voucherOf } from '../contacts/lookAtCard.ts';
import { controlNumberOf } from '../keys/controlNumberOf.ts';

export interface MetPerson {
  readonly fingerprint: string;
  /** Where one key goes under several names: the one that there is most reason to ask about, else the latest. */
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly publicKey: string;
  readonly issuance: Issuance | null;
  readonly signed: readonly string[];
  readonly unsettled: readonly string[];
  readonly standing: KeyStanding;
  readonly card: Note<'card'> | null;
  /** Null when no card came along: then there is nothing to compare. */
  readonly number: ControlNumber | null;
  /** The contact whose key this one takes the place of, when that key vouches for it. */
  readonly vouchedBy: Contact | null;
  /** Whether they speak in the round or sent it; false for one whose card was only passed on. */
  readonly isHere: boolean;
}

/** What a package says of its people, each signature held. */
export interface Testimony {
  readonly sender: Note<'manifest'>;
  /** SHA-256 of the cover: what the sender has signed now, whatever they signed before. */
  readonly cover: string;
  /** Digests of the statements that this device has already. */
  readonly held: ReadonlySet<string>;
  readonly links: readonly {
    readonly link: Link;
    readonly publicKey: string;
    readonly issuance: Issuance | null;
  }[];
  readonly cards: readonly Note<'card'>[];
}

/** Everyone but oneself, once each. */
export async function metPeople(
  ports: Pick<Ports, 'verifier'>,
  known: KnownKeys,
  testimony: Testimony,
): Promise<MetPerson[]> {
  const people = new Map<string, Shown>();
  for (const shown of shownIn(testimony)) {
    const before = people.get(shown.fingerprint);
    people.set(shown.fingerprint, before ? joined(before, shown) : shown);
  }
  const others = [...people.values()].filter(({ fingerprint }) => !known.own.has(fingerprint));
  const met = await Promise.all(others.map((shown) => judged(ports, known, testimony.cards, shown)));
  return Promise.all(met.map((person, i) => besideOthers(ports, person, met.slice(0, i))));
}

/** Two new keys under one name in one file: whoever made the second may mean to be taken for the first. */
async function besideOthers(
  { verifier }: Pick<Ports, 'verifier'>,
  person: MetPerson,
  others: readonly MetPerson[],
): Promise<MetPerson> {
  const { name, card, isHere, standing } = person;
  const first = others.find((other) => other.isHere && couldPassFor(other.name, name));
  if (!isHere || standing.level !== 'unknown' || first === undefined) return person;
  if (card !== null && (await verifier.vouches(card, first.publicKey))) return person;
  return { ...person, standing: { level: 'changed', known: first.fingerprint, name: first.name } };
}

/** A name that a key goes under, and whether it does so in something that this device did not have. */
interface Face extends Pick<MetPerson, 'name' | 'unit' | 'issuance'> {
  readonly isNew: boolean;
}

interface Shown
  extends Pick<MetPerson, 'fingerprint' | 'roles' | 'publicKey' | 'signed' | 'unsettled' | 'isHere'> {
  readonly faces: readonly Face[];
}

function shownIn(testimony: Testimony): Shown[] {
  const { sender, cover, links, cards } = testimony;
  const { author, body } = sender;
  const unspoken = { signed: [], unsettled: [] };
  return [
    ...links.map(({ link, publicKey, issuance }) => {
      const { fingerprint, name, unit, role } = link.statement.author;
      return {
        ...{ fingerprint, publicKey, roles: [role] },
        faces: [{ name, unit, issuance, isNew: !testimony.held.has(link.digest) }],
        signed: [link.digest],
        unsettled: isSettled(testimony, link) ? [] : [link.digest],
        isHere: true,
      };
    }),
    { ...bareOf(author), roles: [body.from.role], signed: [cover], unsettled: [cover], isHere: true },
    ...cards.map((card) => ({
      ...bareOf(card.author),
      ...{ roles: card.body.roles, ...unspoken, isHere: false },
    })),
  ];
}

function bareOf({ fingerprint, publicKey, name, unit, issuance }: Note['author']) {
  return { fingerprint, publicKey, faces: [{ name, unit, issuance, isNew: true }] };
}

/** Held here already, or built upon by somebody else. */
function isSettled({ held, links }: Testimony, { digest, statement }: Link): boolean {
  return (
    held.has(digest) ||
    links.some(
      ({ link: later }) =>
        later.statement.prev.includes(digest) &&
        later.statement.author.fingerprint !== statement.author.fingerprint,
    )
  );
}

function joined(a: Shown, b: Shown): Shown {
  const roles = a.isHere && !b.isHere ? a.roles : [...new Set([...a.roles, ...b.roles])];
  const signed = [...a.signed, ...b.signed];
  const unsettled = [...a.unsettled, ...b.unsettled];
  // A card that is passed on says nothing of how somebody speaks here.
  const faces = a.isHere && !b.isHere ? a.faces : [...a.faces, ...b.faces];
  return { ...a, roles, signed, unsettled, faces, isHere: a.isHere || b.isHere };
}

async function judged(
  ports: Pick<Ports, 'verifier'>,
  known: KnownKeys,
  cards: readonly Note<'card'>[],
  { faces, ...shown }: Shown,
): Promise<MetPerson> {
  const { fingerprint } = shown;
  const given = cards.find(({ author }) => author.fingerprint === fingerprint) ?? null;
  const contact = known.contacts.find((one) => one.fingerprint === fingerprint);
  const vouchedBy = given && (await voucherOf(ports, known, given));
  const contacts = known.contacts.filter((one) => one !== vouchedBy);
  const {
    isNew: _,
    standing,
    ...face
  } = gravest(
    toJudge(faces).map((face) => ({
      ...face,
      standing: keyStanding({ ...shown, ...face }, { ...known, contacts }),
    })),
  );
  const card = given && sameName(given.author.name, face.name) ? given : null;
  // Of the pair that is kept: what is compared must be what is then relied on.
  const recipient = contact?.recipient ?? card?.body.recipient ?? null;
  const number = recipient && (await controlNumberOf(ports, { fingerprint, recipient }));
  return { ...shown, ...face, standing, card, number, vouchedBy };
}

/** Names in what is held here were dealt with when it came. What an organisation has revoked is so under every name. */
function toJudge(faces: readonly Face[]): readonly Face[] {
  const fresh = faces.filter(({ isNew }) => isNew);
  const revoked = faces.find(({ issuance }) => issuance?.status === 'revoked')?.issuance;
  return (fresh.length > 0 ? fresh : faces.slice(-1)).map((face) => ({
    ...face,
    issuance: revoked ?? face.issuance,
  }));
}

const grave: readonly KeyStanding['level'][] = ['revoked', 'changed', 'unknown'];

/** The one there is most reason to ask about, of equals the latest: whoever goes under two names is not let in by one. */
function gravest<F extends { readonly standing: KeyStanding }>(faces: readonly F[]): F {
  const latestFirst = faces.toReversed();
  const level = grave.find((one) => faces.some(({ standing }) => standing.level === one));
  const found = latestFirst.find(({ standing }) => standing.level === level) ?? latestFirst[0];
  if (found === undefined) throw new Error('a key that was met under no name');
  return found;
}
