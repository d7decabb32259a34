// Packing a round for somebody: what they may see, under a cover that says from whom and for whom, signed and sealed.
import type { Contact } from '../../domain/people/contact.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { wellFormed } from '../../domain/wellFormed.ts';
import type { Lock } from '../../ports/exchange.ts';
import type { Identity, Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { cardOf } from '../keys/cardOf.ts';
import { identityOf } from '../keys/identityOf.ts';
import { noChange } from '../noChange.ts';
import { type OpenedAssessment, openAssessment } from '../openAssessment.ts';
import { cardsToShow } from './cardsToShow.ts';
import { partsFor } from './partsFor.ts';
import { receiptsToCarry } from './receipts.ts';

export interface SealedHandOver {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Those who are to open it, all in one role, since the role decides what they see. */
export interface Receivers {
  readonly role: Role;
  readonly people: readonly { readonly name: string; readonly contact: Contact | null }[];
  /** Needed unless every receiver is a contact whose card is known. */
  readonly passphrase: string | null;
}

/** Seals the assessment and notes to whom it was handed over. Refuses when nothing has been signed yet, and to seal to a revoked key. */
export async function handOver(
  ports: Ports,
  from: { readonly profile: Profile; readonly role: Role },
  assessment: string,
  to: Receivers,
): Promise<Result<SealedHandOver, Problem>> {
  const opened = await openAssessment(ports, assessment);
  if (!opened) return refuse({ problem: 'missing', missing: [{ what: 'answers' }] });
  if (!opened.ok) return opened;
  const lock = lockFor(to);
  if (lock === null) return refuse({ problem: 'missing', missing: [{ what: 'name' }] });
  const objection = await objectionTo(ports, from.profile, to);
  if (objection !== null) return refuse(objection);
  const kept = await identityOf(ports, from.profile, opened.value.state.links);
  if (!kept.ok) return kept;
  const packed = await packFor(ports, from, opened.value, to, lock, kept.value);
  if (!packed.ok) return packed;
  const noted = await note(ports, opened.value, to, packed.value);
  return noted.ok ? ok({ fileName: ports.packages.suggestFileName(), bytes: packed.value.bytes }) : noted;
}

/** A key may have been revoked since its owner was chosen: what is sealed to it cannot be taken back. */
async function objectionTo(
  { contacts }: Pick<Ports, 'contacts'>,
  profile: Profile,
  { people }: Receivers,
): Promise<Problem | null> {
  const held = await contacts.list(profile.id);
  const chosen = new Set(people.map(({ contact }) => contact?.fingerprint));
  const revoked = held.find(({ fingerprint, revoked }) => revoked !== null && chosen.has(fingerprint));
  return revoked ? { problem: 'key-revoked', name: revoked.name } : null;
}

/** Keys when all of them are known; else a passphrase, which age does not mix with keys. */
function lockFor({ people, passphrase }: Receivers): Lock | null {
  if (people.length === 0) return null;
  const recipients = people.flatMap(({ contact }) => contact?.recipient ?? []);
  // Two cards may name one key: whoever made the second of them can read the file anyway, or has only copied a name.
  if (recipients.length === people.length) return { recipients: [...new Set(recipients)] };
  return passphrase === null ? null : { passphrase };
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly cover: string;
  readonly at: string;
}

async function packFor(
  ports: Ports,
  { profile, role }: { readonly profile: Profile; readonly role: Role },
  opened: OpenedAssessment,
  to: Receivers,
  lock: Lock,
  identity: Identity,
): Promise<Result<Packed, Problem>> {
  const at = ports.clock.now().toISOString();
  const card = await cardOf(ports, profile, identity);
  if (!card.ok) return card;
  const parts = {
    ...partsFor(opened, to.role),
    cards: [card.value, ...(await cardsToShow(ports, profile, opened, to))],
    receipts: await receiptsToCarry(ports, profile, opened.stored.receipts),
  };
  const most = partLimits.find(({ kind, atMost }) => parts[kind].length > atMost);
  if (most) return refuse({ problem: 'too-large', limit: String(most.atMost) });
  const manifest = {
    ...({ format: 'distansrond-package', v: 2, assessment: opened.stored.id, from: { role }, at } as const),
    to: to.people.map(({ name, contact }) => ({
      name: wellFormed(name).trim(),
      role: to.role,
      fingerprint: contact?.fingerprint ?? null,
    })),
    ...(await ports.packages.list(parts)),
  };
  const cover = await ports.signer.signNote('manifest', manifest, identity);
  const sealed = await ports.packages.seal({ ...parts, cover, manifest }, lock);
  return sealed.ok ? ok({ bytes: sealed.value, cover, at }) : sealed;
}

/** As the manifest's schema has them. */
const partLimits = [
  { kind: 'envelopes', atMost: 500 },
  { kind: 'annexes', atMost: 600 },
  { kind: 'reports', atMost: 100 },
  { kind: 'cards', atMost: 20 },
] as const;

async function note(
  ports: Ports,
  { stored, state }: OpenedAssessment,
  { role, people }: Receivers,
  { cover, at }: Packed,
): Promise<Result<null, Problem>> {
  const to = people.map(({ name, contact }) => ({ name, fingerprint: contact?.fingerprint ?? null }));
  const digest = await ports.verifier.digest(new TextEncoder().encode(cover));
  return ports.records.commit({
    ...noChange(stored),
    handOvers: [{ at, role, heads: state.heads, to, package: digest }],
  });
}
