import { describe, expect, it } from 'vitest';
import { sha256HexOfText } from '../../src/bytes/digest.ts';
import type { Annex } from '../../src/domain/chain/annex.ts';
import type { Link } from '../../src/domain/chain/link.ts';
import { verifyAnnexes } from '../../src/verifying/envelope/verifyAnnexes.ts';
import { aLink, says } from '../support/aChain.ts';
import { anAnswer } from '../support/bodies.ts';

const id = '33333333-3333-4333-8333-333333333333';
const json = JSON.stringify({
  kind: 'answer',
  salt: 'ab'.repeat(16),
  question: 'I-OS-01',
  answer: anAnswer('no', { comment: 'Ont i nacken ☹' }),
});

async function aLinkNaming(text: string): Promise<Link> {
  const link = aLink(says.assesses());
  const annexes = [{ id, digest: await sha256HexOfText(text), audience: ['manager' as const] }];
  return { ...link, statement: { ...link.statement, annexes } } as Link;
}

const changed = [{ problem: 'annex-changed', annex: id }];

describe('An annex', () => {
  it('holds when it is what its statement signed', async () => {
    expect(await verifyAnnexes([await aLinkNaming(json)], [{ id, json }])).toEqual([]);
  });

  it('may be withheld: nothing is said of one that is not there', async () => {
    expect(await verifyAnnexes([await aLinkNaming(json)], [])).toEqual([]);
  });

  it.each<[string, (annex: Annex) => readonly Annex[]]>([
    ['a letter in it is another', (annex) => [{ ...annex, json: annex.json.replace('nacken', 'ryggen') }]],
    ['white space is added', (annex) => [{ ...annex, json: `${annex.json} ` }]],
    ['it is there twice', (annex) => [annex, annex]],
  ])('is named as changed when %s', async (_, change) => {
    expect(await verifyAnnexes([await aLinkNaming(json)], change({ id, json }))).toEqual(changed);
  });

  it('is named as changed when no statement speaks of it', async () => {
    expect(await verifyAnnexes([aLink(says.assesses())], [{ id, json }])).toEqual(changed);
  });

  it.each([
    ['not an annex', '{"kind":"other"}'],
    ['ambiguous', json.replace('{', '{"kind":"answer",')],
    ['no JSON', 'hej'],
    ['half a surrogate pair', '"\ud800"'],
  ])('is named as changed when what was signed is %s', async (_, text) => {
    expect(await verifyAnnexes([await aLinkNaming(text)], [{ id, json: text }])).toEqual(changed);
  });
});
