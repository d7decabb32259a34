// Somebody who has Karin's card, as half the house has, and the product's own source: what they can make without anyone's key.
import { keepCard } from '../../../src/actions/contacts/keepCard.ts';
import { lookAtCard } from '../../../src/actions/contacts/lookAtCard.ts';
import { readDraft } from '../../../src/actions/drafts.ts';
import { identityOf } from '../../../src/actions/keys/identityOf.ts';
import { handOver } from '../../../src/actions/packages/handOver.ts';
import { signSelfAssessment } from '../../../src/actions/signings.ts';
import { startRound } from '../../../src/actions/startRound.ts';
import { noAnswer } from '../../../src/domain/answers/answers.ts';
import { sealPackage } from '../../../src/exchange/sealPackage.ts';
import type { PackageContent } from '../../../src/ports/exchange.ts';
import type { Identity } from '../../../src/ports/people.ts';
import { signJws } from '../../../src/signing/note/signJws.ts';
import { createVerifier } from '../../../src/verifying/verifier.ts';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { aPackedRound } from '../../support/aPackedRound.ts';
import { must, passphrase, signing } from '../../support/aRound.ts';

type Files = Readonly<Record<string, Uint8Array>>;

interface Cards {
  readonly majas: string;
  readonly karins: string;
}

/** Files for Karin, by what is wrong with them. */
export async function filesOf({ majas, karins }: Cards): Promise<Files> {
  const impostor = await aDevice('Maja Lindqvist', 'employee');
  const { content, recipient } = await packedBy(impostor, karins);
  const seal = async (one: PackageContent) => must(await sealPackage(one, { recipients: [recipient] }));
  const others = await packedBy(await aDevice('Nils Berg', 'employee'), karins);
  const identity = must(await identityOf(impostor.ports, impostor.profile));
  const hers = await authorOf(majas);
  const { cover, manifest, ...parts } = content;
  const { assessment, to } = manifest;
  const packed = async (changes: Partial<typeof parts>) =>
    seal(await aPackedRound({ identity, role: 'employee' }, { ...parts, ...changes }, { assessment, to }));
  const [statement = ''] = parts.envelopes;
  const { fingerprint } = hers;
  return {
    'another-persons-round': await seal(others.content),
    'for-somebody-else': await toSomebodyElse(others.content),
    'own-key-under-her-name': await seal(content),
    'her-card-along': await packed({ cards: [majas] }),
    'her-fingerprint-under-own-key': await packed({
      envelopes: [await as({ fingerprint }, statement, identity)],
    }),
    'her-certificate-on-the-statement': await packed({ envelopes: [await as(hers, statement, identity)] }),
    'her-certificate-on-the-cover': await seal({ ...content, cover: await as(hers, cover, identity) }),
  };
}

/** A round of theirs, packed for Karin. */
async function packedBy(device: Device, karins: string) {
  const { ports, profile } = device;
  const contact = must(await keepCard(ports, profile, must(await lookAtCard(ports, profile, karins))));
  if (contact.recipient === null) throw new Error('a card without a key to lock to');
  const id = must(await startRound(ports, profile, { place: 'home' }));
  const draft = {
    ...readDraft({ values: {} }),
    ...{ placeName: 'Hemmet', daysPerWeek: 2, hoursPerDay: 8, mainWorkplace: 'Norrsund, hus 4' },
    ...{ manager: contact.name, safetyRepresentative: 'Daniel Ekström' },
    answers: { 'I-ST-01': { ...noAnswer, value: 'no' as const, comment: 'Golvet brinner.' } },
  };
  must(await signSelfAssessment(ports, signing(device, id), draft));
  const people = [{ name: contact.name, contact }];
  // Under a passphrase, so that they can take it apart again; to Karin by key all the same.
  const told = [...people, { name: 'Någon', contact: null }];
  const { bytes } = must(await handOver(ports, device, id, { role: 'manager', people: told, passphrase }));
  const content = must(await ports.packages.open(bytes, { passphrase }));
  return { content, recipient: contact.recipient };
}

async function toSomebodyElse(content: PackageContent): Promise<Uint8Array> {
  const { ports, profile } = await aDevice('Karin Öberg', 'manager');
  const { recipient } = must(await identityOf(ports, profile));
  return must(await sealPackage(content, { recipients: [recipient] }));
}

/** The same words with her certificate at the head, her fingerprint where the author stands, or both; signed by another. */
function as({ certificate, fingerprint }: Partial<Author>, text: string, own: Identity): Promise<string> {
  const [header = '', payload = ''] = text.split('.');
  const { author, ...rest } = read(payload);
  const words = author === undefined ? rest : { ...rest, author: { ...author, fingerprint } };
  const key = { ...own, ...(certificate && { certificate }) };
  return signJws(`${read(header).typ}`, words, key);
}

type Json = Record<string, unknown> & { readonly author?: object };

const read = (part: string): Json => JSON.parse(Buffer.from(part, 'base64url').toString());

interface Author {
  readonly fingerprint: string;
  readonly certificate: Uint8Array;
}

/** What anybody can read in a card. */
async function authorOf(card: string): Promise<Author> {
  const note = must(await createVerifier().readNote('card', card));
  const [certificate] = read(card.split('.')[0] ?? '').x5c as string[];
  return {
    fingerprint: note.author.fingerprint,
    certificate: new Uint8Array(Buffer.from(certificate ?? '', 'base64')),
  };
}
