// A verdict says of each key how well it is known here. The keys made on this device are one's own.
import type { Ports } from '../ports/ports.ts';
import type { Verdict, Verifier } from '../ports/verifying.ts';

/** The same verifier, telling own keys from strangers'. */
export function knowingOwnKeys(
  verifier: Verifier,
  { profiles, identities }: Pick<Ports, 'profiles' | 'identities'>,
): Verifier {
  const marked = async (verdict: Verdict): Promise<Verdict> => {
    const held = await Promise.all((await profiles.list()).map(({ id }) => identities.load(id)));
    const own = new Set(held.map((identity) => identity?.fingerprint));
    const signers = verdict.signers.map((signer) =>
      own.has(signer.fingerprint) ? { ...signer, trust: 'own' as const } : signer,
    );
    return { ...verdict, signers };
  };
  return {
    ...verifier,
    verifyPdf: async (bytes) => marked(await verifier.verifyPdf(bytes)),
    verifyPackage: async (content) => marked(await verifier.verifyPackage(content)),
  };
}
