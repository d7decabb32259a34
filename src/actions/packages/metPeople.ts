// Whom a package brings: its sender and everyone who speaks in it, each with how well their key is known here.
import type { Link } from '../../domain/chain/link.ts';
import type { Note } from '../../domain/notes/notes.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { ControlNumber } from '../../domain/people/controlNumber.ts';
import type { Issuance } from '../../domain/people/issuance.ts';
import { type KeyStanding, type KnownKeys, keyStanding } from '../../domain/people/keyStanding.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Ports } from '../../ports/ports.ts';
import { voucherOf } from '../contacts/lookAtCard.ts';
import { controlNumberOf } from '../keys/controlNumberOf.ts';

export interface MetPerson {
  readonly fingerprint: string;
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
  return Promise.all(others.map((shown) => judged(ports, known, testimony.cards, shown)));
}

type Shown = Omit<MetPerson, 'standing' | 'card' | 'number' | 'vouchedBy'>;

function shownIn(testimony: Testimony): Shown[] {
  const { sender, cover, links, cards } = testimony;
  const { author, body } = sender;
  const unspoken = { signed: [], unsettled: [] };
  return [
    ...links.map(({ link, publicKey, issuance }) => {
      const { fingerprint, name, unit, role } = link.statement.author;
      return {
        fingerprint,
        name,
        unit,
        roles: [role],
        publicKey,
        issuance,
        signed: [link.digest],
        unsettled: isSettled(testimony, link) ? [] : [link.digest],
        isHere: true,
      };
    }),
    { ...author, roles: [body.from.role], signed: [cover], unsettled: [cover], isHere: true },
    ...cards.map((card) => ({ ...card.author, roles: card.body.roles, ...unspoken, isHere: false })),
  ];
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
  return { ...a, roles, signed, unsettled, isHere: a.isHere || b.isHere };
}

async function judged(
  ports: Pick<Ports, 'verifier'>,
  known: KnownKeys,
  cards: readonly Note<'card'>[],
  shown: Shown,
): Promise<MetPerson> {
  const card = cards.find(({ author }) => author.fingerprint === shown.fingerprint) ?? null;
  const contact = known.contacts.find(({ fingerprint }) => fingerprint === shown.fingerprint);
  const vouchedBy = card && (await voucherOf(ports, known.contacts, card));
  const contacts = known.contacts.filter((one) => one !== vouchedBy);
  const standing = keyStanding(shown, { ...known, contacts });
  const recipient = card?.body.recipient ?? contact?.recipient ?? null;
  const number = recipient && (await controlNumberOf(ports, { fingerprint: shown.fingerprint, recipient }));
  return { ...shown, standing, card, number, vouchedBy };
}
