import { expect, it } from 'vitest';
import { renewCard } from '../../../src/signing/identity/card.ts';
import { readNote } from '../../../src/verifying/note/readNote.ts';
import { anIdentity, aProfile } from '../../support/signatures.ts';

it('a card names the sealing key that its holder has, whatever is written beside it', async () => {
  const [karin, eva] = [await anIdentity('manager'), await anIdentity('manager', 'Eva Ek')];
  const exchanged = { ...karin, recipient: eva.recipient };
  const { card } = await renewCard(exchanged, aProfile('manager'), new Date('2025-11-02T08:00:00Z'));
  const note = await readNote('card', card);
  expect(note.ok && note.value.body.recipient).toBe(karin.recipient);
});
