import { Check, Clock, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';

export interface ChainSigner {
  readonly state: 'signed' | 'now' | 'wait';
  readonly name: ReactNode;
  /** The state in words, e.g. "Skrev under i dag 14.51". */
  readonly text: ReactNode;
}

const icons = { signed: Check, now: PenLine, wait: Clock };

/** Who has signed, whose turn it is, who waits. */
export function SignatureChain({
  label,
  signers,
}: {
  readonly label: string;
  readonly signers: readonly ChainSigner[];
}) {
  return (
    <ol className="chain" aria-label={label}>
      {signers.map((signer, at) => {
        const Icon = icons[signer.state];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the chain is the identity
          <li key={at} data-s={signer.state} aria-current={signer.state === 'now' ? 'step' : undefined}>
            <span className="node">
              <Icon className="i" />
            </span>
            <div className="who">
              <p className="t">{signer.name}</p>
              <p className="d">{signer.text}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
