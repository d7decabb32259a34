// Reports of every stage: signed by one, two and three, time-stamped, and with an organisation's word for a signer's key.
import { aWorkshop } from '../../support/openssl.ts';
import { aStampAuthority, embedded, requestFor } from '../../support/stampAuthority.ts';
import { aFreshReport } from '../../support/stampedReport.ts';
import type { SeedRound } from './rounds.ts';

/** The reports, and the authority for time stamps that some of them rest on, PEM. */
export async function pdfsOf(
  rounds: readonly SeedRound[],
): Promise<{ readonly pdfs: readonly Uint8Array[]; readonly timestamps: string }> {
  const { pdf: fresh } = await aFreshReport();
  const { stamped, root } = await withStamp(fresh);
  const signed = rounds.flatMap(({ self, saves }) => [self, ...saves.slice(1)]);
  return { pdfs: [...signed, fresh, stamped], timestamps: root };
}

async function withStamp(pdf: Uint8Array): Promise<{ stamped: Uint8Array; root: string }> {
  const shop = aWorkshop();
  try {
    const authority = aStampAuthority(shop, 'tid');
    const response = authority.answer(await requestFor(pdf));
    return { stamped: await embedded(pdf, response), root: authority.root };
  } finally {
    shop.remove();
  }
}
