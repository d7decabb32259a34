// Signed reports of every stage.

import { roles } from '../../../src/domain/people/role.ts';
import { signer } from '../../../src/signing/signer.ts';
import { verifyBytes } from '../../../src/verifying/verifyBytes.ts';
import { aField } from '../../support/signatures.ts';
import type { Target } from '../engine/target.ts';
import { changedPdf } from '../mutators/pdf.ts';
import type { Seeds } from '../seeds/seeds.ts';
import { outcomeOfPdf } from './claims.ts';

export function pdfTargets({ pdfs: corpus, stranger, authorities, now }: Seeds): readonly Target[] {
  const target: Target<Uint8Array> = {
    name: 'pdfs',
    area: 'pdfs',
    share: 170,
    corpus,
    strangers: new Set([stranger.fingerprint]),
    mutate: async (pdf, chance) => {
      const { value, by } = changedPdf(pdf, chance.oneOf(corpus), chance);
      if (!chance.onceIn(60)) return { input: value, by };
      const signed = await signer.signReport(value, aField(chance.oneOf(roles)), stranger);
      return signed.ok ? { input: signed.value, by: `${by}, signed by a stranger` } : { input: value, by };
    },
    judge: async (pdf) => outcomeOfPdf(await verifyBytes(pdf, { authorities, now }), pdf),
    bytesOf: (pdf) => pdf,
  };
  return [target as Target];
}
