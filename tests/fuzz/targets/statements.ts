// Statements in their envelopes, the chain a report carries, annexes, and the reader of all JSON.
import { limits } from '../../../src/bytes/limits.ts';
import { readJson } from '../../../src/bytes/readJson.ts';
import type { Annex } from '../../../src/domain/chain/annex.ts';
import { type Envelope, envelopeType, type Link } from '../../../src/domain/chain/link.ts';
import { signJws } from '../../../src/signing/note/signJws.ts';
import { readChain } from '../../../src/verifying/envelope/readChain.ts';
import { verifyAnnexes } from '../../../src/verifying/envelope/verifyAnnexes.ts';
import { verifyEnvelopes } from '../../../src/verifying/envelope/verifyEnvelopes.ts';
import { issuanceFrom } from '../../../src/verifying/trust/issuanceOf.ts';
import { attachmentOf } from '../../support/signedReport.ts';
import type { Chance } from '../engine/chance.ts';
import { type Claim, type Mutant, refused, type Target } from '../engine/target.ts';
import { changedJson } from '../mutators/json.ts';
import { changedJws } from '../mutators/jws.ts';
import { changedOctets } from '../mutators/octets.ts';
import type { Seeds } from '../seeds/seeds.ts';
import { claimOfLink, sha256 } from './claims.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

export async function statementTargets(seeds: Seeds): Promise<readonly Target[]> {
  return [envelopes(seeds), chains(seeds), await annexes(seeds), json(seeds)] as readonly Target[];
}

function envelopes({ rounds, stranger, authorities, now }: Seeds): Target<Envelope> {
  const corpus = rounds.flatMap((round) => round.envelopes);
  const issuanceOf = issuanceFrom(authorities, now);
  return {
    name: 'envelopes',
    area: 'statements',
    share: 70,
    corpus,
    strangers: new Set([stranger.fingerprint]),
    mutate: async (envelope, chance) => {
      if (!chance.onceIn(8)) {
        const { value, by } = changedJws(envelope, chance.oneOf(corpus), chance);
        return { input: value, by };
      }
      const [, payload = ''] = envelope.split('.');
      const text = changedJson(Buffer.from(payload, 'base64url').toString(), chance).value;
      return { input: await signedAnew(text, stranger, chance), by: 'signed by a stranger' };
    },
    judge: async (envelope) => {
      const [report] = await verifyEnvelopes([envelope], issuanceOf);
      if (report === undefined) throw new Error('no report');
      return report.ok
        ? { verdict: 'holds', accepted: [claimOfLink(report.link)] }
        : refused(report.problem.problem);
    },
    bytesOf: utf8,
  };
}

type Signing = Parameters<typeof signJws>[2];

/** The payload under a stranger's key, as it is or in the stranger's own name. */
async function signedAnew(text: string, key: Signing, chance: Chance): Promise<string> {
  let content: unknown = text;
  try {
    content = JSON.parse(
      text.replace(/"fingerprint":"[0-9a-f]{64}"/, (own) =>
        chance.onceIn(2) ? own : `"fingerprint":"${key.fingerprint}"`,
      ),
    );
  } catch {
    // Signed as a string: a stranger may sign anything.
  }
  try {
    return await signJws(envelopeType, content, key);
  } catch {
    return signJws(envelopeType, {}, key);
  }
}

function chains({ rounds, authorities, now }: Seeds): Target<Uint8Array> {
  const issuanceOf = issuanceFrom(authorities, now);
  const corpus = rounds.flatMap(({ envelopes: all, assessment }) =>
    [1, 2, 4].map((count) => attachmentOf(all.slice(0, count), assessment)),
  );
  return {
    name: 'chains',
    area: 'statements',
    share: 70,
    corpus,
    // A chain by itself may be cut short by anybody: the signed page that carries it may not.
    alsoTrue: rounds.map(({ assessment }) => ({ by: 'chain', what: assessment })),
    mutate: (bytes, chance) => changedChain(bytes, chance.oneOf(corpus), chance),
    judge: async (bytes) => {
      const { links, problems } = await readChain(bytes, issuanceOf);
      if (problems.length > 0) return refused(problems[0]?.code ?? '');
      const assessments = new Set(links.map(({ statement }) => statement.assessment));
      return {
        verdict: 'holds',
        accepted: [...links.map(claimOfLink), { by: 'chain', what: [...assessments].join() }],
      };
    },
    bytesOf: (bytes) => bytes,
  };
}

interface Carried {
  readonly envelopes: readonly Envelope[];
}

function changedChain(bytes: Uint8Array, other: Uint8Array, chance: Chance): Mutant<Uint8Array> {
  const text = Buffer.from(bytes).toString();
  const kind = chance.below(4);
  if (kind === 0) {
    const { value, by } = changedOctets(bytes, other, chance);
    return { input: value, by };
  }
  if (kind === 1) {
    const { value, by, hopeless } = changedJson(text, chance);
    return { input: utf8(value), by, hopeless };
  }
  const chain = JSON.parse(text) as Carried;
  const { envelopes: foreign } = JSON.parse(Buffer.from(other).toString()) as Carried;
  const at = chance.below(chain.envelopes.length);
  const own = chain.envelopes[at] ?? '';
  const donor = chance.oneOf(foreign);
  const lists: Readonly<Record<string, () => readonly Envelope[]>> = {
    'statement changed': () => chain.envelopes.with(at, changedJws(own, donor, chance).value),
    'statement gone': () => chain.envelopes.filter((_, i) => i !== at),
    'statement twice': () => [...chain.envelopes, own],
    'foreign statement': () => chain.envelopes.with(at, donor),
    'foreign statement more': () => [...chain.envelopes, donor],
    'other order': () => [...chain.envelopes].reverse(),
  };
  const by = chance.oneOf(Object.keys(lists));
  return { input: utf8(JSON.stringify({ ...chain, envelopes: lists[by]?.() })), by };
}

async function annexes({ rounds, authorities, now }: Seeds): Promise<Target<readonly Annex[]>> {
  const reports = await verifyEnvelopes(
    rounds.flatMap((round) => round.envelopes),
    issuanceFrom(authorities, now),
  );
  const links: readonly Link[] = reports.flatMap((report) => (report.ok ? [report.link] : []));
  const corpus = rounds.map((round) => round.annexes);
  return {
    name: 'annexes',
    area: 'statements',
    share: 30,
    corpus,
    mutate: ([annex], chance) => {
      const { id, json: text } = annex ?? { id: '', json: '' };
      const [other] = chance.oneOf(corpus);
      const { value, by, hopeless } = chance.onceIn(3)
        ? { ...changedOctets(utf8(text), utf8(other?.json ?? ''), chance), hopeless: false }
        : changedJson(text, chance);
      const changed = { id, json: typeof value === 'string' ? value : Buffer.from(value).toString() };
      const input = chance.oneOf([
        [changed],
        [{ id, json: text }, changed],
        [{ ...changed, id: other?.id ?? id }],
      ]);
      return { input, by, hopeless: hopeless && input.length === 1 };
    },
    judge: async (given) => {
      const problems = await verifyAnnexes(links, given);
      const accepted: Claim[] =
        problems.length > 0
          ? []
          : given.map(({ id, json: text }) => ({ by: 'annex', what: `${id} ${sha256(text)}` }));
      return { verdict: problems[0]?.problem ?? 'holds', accepted };
    },
    bytesOf: (given) => utf8(JSON.stringify(given)),
  };
}

function json({ rounds, packages }: Seeds): Target<string> {
  const payloads = rounds.flatMap(({ envelopes: all }) =>
    all.map((envelope) => envelope.split('.')[1] ?? ''),
  );
  const corpus = [
    ...payloads.map((payload) => Buffer.from(payload, 'base64url').toString()),
    ...packages.map(({ content }) => JSON.stringify(content.manifest)),
  ];
  return {
    name: 'json',
    area: 'statements',
    share: 30,
    corpus,
    alsoTrue: [{ by: 'json', what: 'one value, bounded' }],
    mutate: (text, chance) => {
      const first = changedJson(text, chance);
      const { value, by, hopeless } = chance.onceIn(3) ? changedJson(first.value, chance) : first;
      return { input: value, by: `${first.by}+${by}`, hopeless: hopeless && value === first.value };
    },
    judge: (text) => {
      const reading = readJson(text);
      if (!reading.ok) return refused(reading.fault);
      const depth = depthOf(reading.value);
      const isSame = JSON.stringify(reading.value) === JSON.stringify(JSON.parse(text));
      const what =
        isSame && depth <= limits.json.depth ? 'one value, bounded' : `depth ${depth}, same ${isSame}`;
      return { verdict: 'read', accepted: [{ by: 'json', what }] };
    },
    bytesOf: utf8,
  };
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
