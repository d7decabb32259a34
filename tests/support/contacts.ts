// People who know each other's keys, as after having given each other their cards.
import { keepCard } from '../../src/actions/contacts/keepCard.ts';
import { lookAtCard } from '../../src/actions/contacts/lookAtCard.ts';
import { cardOf } from '../../src/actions/keys/cardOf.ts';
import { identityOf } from '../../src/actions/keys/identityOf.ts';
import { handOver } from '../../src/actions/packages/handOver.ts';
import type { Contact } from '../../src/domain/people/contact.ts';
import type { Device } from './aDevice.ts';
import { must } from './aRound.ts';

/** The card a device gives away. */
export async function aCardOf({ ports, profile }: Device): Promise<string> {
  return must(await cardOf(ports, profile, must(await identityOf(ports, profile))));
}

/** One device keeps the card of the other. */
export async function learnsOf({ ports, profile }: Device, other: Device): Promise<Contact> {
  const seen = must(await lookAtCard(ports, profile, await aCardOf(other)));
  return must(await keepCard(ports, profile, seen));
}

/** Every device keeps every other's card. */
export async function allKnowEachOther(...devices: readonly Device[]): Promise<void> {
  for (const one of devices) for (const other of devices) if (one !== other) await learnsOf(one, other);
}

/** The contact by that name, as a device has it now. */
export async function contactOf({ ports, profile }: Device, name: string): Promise<Contact> {
  const found = (await ports.contacts.list(profile.id)).filter((contact) => contact.name === name);
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} contacts called ${name}`);
  return found[0];
}

/** The file from one to another, sealed to the key that the giver knows them by. */
export async function aKeyPackage(id: string, giver: Device, receiver: Device): Promise<Uint8Array> {
  const contact = await contactOf(giver, receiver.profile.name);
  const to = { role: receiver.role, people: [{ name: contact.name, contact }], passphrase: null };
  return must(await handOver(giver.ports, giver, id, to)).bytes;
}
