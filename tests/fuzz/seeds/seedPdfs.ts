// Reports of every stage: signed by one, two and three, time-stamped, with an organisation's word for a signer's key, and
// signed afterwards in e-signature services.
import { aSignatureService, externallySigned } from '../../support/externalSigning.ts';
import { aWorkshop, type Workshop } from '../../support/openssl.ts';
import { aStampAuthority, embedded, requestFor } from '../../support/stampAuthority.ts';
import { aFreshReport } from '../../support/stampedReport.ts';
import type { SeedRound } from './rounds.ts';

/** The reports, and whom some of them rest on, PEM. */
export interface SeedPdfs {
  readonly pdfs: readonly Uint8Array[];
  readonly timestamps: string;
  readonly eSign: string;
}

export async function pdfsOf(rounds: readonly SeedRound[]): Promise<SeedPdfs> {
  const shop = aWorkshop();
  try {
    const { pdf: fresh } = await aFreshReport();
    const authority = aStampAuthority(shop, 'tid');
    const stamped = await embedded(fresh, authority.answer(await requestFor(fresh)));
    const services = [aSignatureService(shop, 'service'), aSignatureService(shop, 'elliptic', 'P-256')];
    const signed = rounds.flatMap(({ self, saves }) => [self, ...saves.slice(1)]);
    return {
      pdfs: [...signed, fresh, stamped, ...signedOutside(shop, rounds)],
      timestamps: authority.root,
      eSign: services.join('\n'),
    };
  } finally {
    shop.remove();
  }
}

function signedOutside(shop: Workshop, [round]: readonly SeedRound[]): readonly Uint8Array[] {
  const full = round?.saves[3] ?? new Uint8Array();
  const two = round?.saves[2] ?? new Uint8Array();
  const once = externallySigned(shop, full);
  return [
    once,
    externallySigned(shop, two, { by: 'elliptic', apart: true }),
    externallySigned(shop, once, { by: 'elliptic', title: 'Arkiv', rect: [0, 0, 0, 0] }),
  ];
}
