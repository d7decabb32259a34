// The machine-readable record inside every report: the envelopes, verbatim. Data is read from here, never from the page.
import type { Envelope } from '../domain/chain/link.ts';

/** The bytes of `distansrond-chain.json`; the report prints their SHA-256. */
export function chainAttachment(assessment: string, envelopes: readonly Envelope[]): Uint8Array {
  const json = JSON.stringify({ format: 'distansrond-chain', v: 1, assessment, envelopes });
  return new TextEncoder().encode(json);
}
