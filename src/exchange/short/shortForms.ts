// The port ShortForms, done at once: cards and invitations for links and QR codes. Fetched when one is first met.

import { sameBytes } from '../../bytes/sameBytes.ts';
import type { ShortForms } from '../../ports/exchange.ts';
import { joined } from '../joined.ts';
import { notePartsOf, noteText, signatureLength } from './noteParts.ts';
import { counted, type OctetReader } from './octets.ts';
import { readShort, shortText } from './shortBlock.ts';
import { readShortCard, shortCardOf } from './shortCard.ts';

/** The port's answers without the waiting. */
type AtOnce = {
  readonly [Verb in keyof ShortForms]: (
    ...given: Parameters<ShortForms[Verb]>
  ) => Awaited<ReturnType<ShortForms[Verb]>>;
};

export const shortForms: AtOnce = {
  ofCard(card) {
    const short = shortCardOf(card);
    return short && shortText('card', joined(counted(short.certificate), short.octets));
  },
  toCard: (short) => readShort('card', short, (octets) => readShortCard(octets, octets.takeCounted())),
  ofInvitation,
  toInvitation: (short) => readShort('invitation', short, readInvitation),
};

/** The inviting manager's card, and the representative's if one takes part. */
const mostCards = 2;

/** The first card is of whoever signed the invitation, whose certificate is carried once for both. */
function ofInvitation(invitation: string, cards: readonly string[]): string | null {
  const parts = notePartsOf('invitation', invitation);
  const [own, ...others] = cards.map(shortCardOf);
  if (!parts || !own || !others.every((card) => card !== null) || cards.length > mostCards) return null;
  if (!sameBytes(own.certificate, parts.certificate)) return null;
  return shortText(
    'invitation',
    joined(
      counted(parts.certificate),
      ...[counted(parts.payload), parts.signature, own.octets],
      Uint8Array.of(others.length),
      ...others.flatMap(({ certificate, octets }) => [counted(certificate), octets]),
    ),
  );
}

function readInvitation(octets: OctetReader): ReturnType<AtOnce['toInvitation']> {
  const certificate = octets.takeCounted();
  const payload = octets.takeCounted();
  const signature = octets.take(signatureLength);
  const own = readShortCard(octets, certificate);
  const others = octets.takeOne();
  if (others >= mostCards) return null;
  const cards = [own];
  for (let i = 0; i < others; i += 1) cards.push(readShortCard(octets, octets.takeCounted()));
  if (!cards.every((card) => card !== null)) return null;
  return { invitation: noteText('invitation', { certificate, payload, signature }), cards };
}
