// Content meant for fewer than everyone becomes annexes: salted, digested, named by the statement.
import { bytesToBase64 } from '../bytes/base64.ts';
import { type Annex, AnnexContent, type AnnexReference } from '../domain/chain/annex.ts';
import type { CompleteReview } from '../domain/drafts/completeReview.ts';
import type { Apart } from '../domain/drafts/selfAssessmentDraft.ts';
import type { Role } from '../domain/people/role.ts';
import type { DraftPhoto } from '../ports/drafts.ts';
import type { Ports } from '../ports/ports.ts';

type Unsalted<Content> = Content extends AnnexContent ? Omit<Content, 'salt'> : never;

/** An annex before it has a salt: an id that the statement's body may point at, or none yet. */
export interface AnnexToSeal {
  readonly id: string;
  readonly audience: readonly Role[];
  readonly content: Unsalted<AnnexContent>;
}

export interface SealedAnnex {
  readonly annex: Annex;
  readonly reference: AnnexReference;
}

/** Salts and digests each annex. One that an earlier statement holds already is cited again as it is. */
export async function sealAnnexes(
  ports: Pick<Ports, 'ids' | 'verifier'>,
  annexes: readonly AnnexToSeal[],
  held: readonly Annex[],
): Promise<SealedAnnex[]> {
  const salts = new Map(held.map(({ id, json }) => [id, AnnexContent.parse(JSON.parse(json)).salt]));
  return Promise.all(
    annexes.map(async ({ id, audience, content }) => {
      const json = JSON.stringify({ ...content, salt: salts.get(id) ?? ports.ids.salt() });
      const digest = await ports.verifier.digest(new TextEncoder().encode(json));
      return { annex: { id, json }, reference: { id, digest, audience: [...audience] } };
    }),
  );
}

/** What a self-assessment sets apart. A picture keeps the id the answer points at. */
export async function annexesOfSelfAssessment(
  ports: Pick<Ports, 'ids' | 'draftPhotos'>,
  apart: readonly Apart[],
): Promise<AnnexToSeal[]> {
  const annexes = await Promise.all(
    apart.map(async ({ audience, content }): Promise<AnnexToSeal | null> => {
      if (content.kind === 'answer') return { id: ports.ids.next(), audience, content };
      const photo = await ports.draftPhotos.load(content.photo);
      return photo && { id: photo.id, audience, content: photoContent(content.risk, photo) };
    }),
  );
  return annexes.filter((annex) => annex !== null);
}

/** What a review sets apart: ratings of sensitive answers, for the employee alone. */
export function annexesOfReview(
  ports: Pick<Ports, 'ids'>,
  confidential: CompleteReview['confidential'],
): AnnexToSeal[] {
  return confidential.map(({ risk, rating, measures }) => ({
    id: ports.ids.next(),
    audience: ['employee'],
    content: { kind: 'assessment', risk, rating, measures: [...measures] },
  }));
}

function photoContent(risk: string, { jpeg, width, height }: DraftPhoto): AnnexToSeal['content'] {
  return { kind: 'photo', risk, mediaType: 'image/jpeg', width, height, base64: bytesToBase64(jpeg) };
}
