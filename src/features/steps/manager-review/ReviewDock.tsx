import type { ReactNode } from 'react';
import { missingInReview } from '../../../domain/drafts/missingInReview.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import { LinkButton } from '../../../ui/Button.tsx';
import { SignatureChain } from '../../../ui/SignatureChain.tsx';
import { stayClearAbove } from '../../../ui/stayClear.ts';
import styles from './dock.module.css';
import { useFromDraft, useReview } from './ReviewContext.tsx';

/** Who has signed and who is next, a way out that keeps everything, and the one next step. */
export function ReviewDock({ next }: { readonly next: ReactNode }) {
  const text = useText('review');
  const { draft } = useReview();
  return (
    <div className={`dock ${styles.dock}`} ref={stayClearAbove}>
      <div className="wrap in">
        <Signers />
        <div className={styles.go}>
          <LinkButton className={styles.pause} href={paths.home} onClick={() => void draft.flush()}>
            {text('dock.pause')}
          </LinkButton>
          {next}
        </div>
      </div>
    </div>
  );
}

function Signers() {
  const { said } = useReview();
  const { clock } = usePorts();
  const text = useText('review');
  const format = useFormat();
  const left = useWhatIsLeft();
  const representative = useFromDraft((draft) => draft.safetyRepresentative.trim());
  const { author, at } = said.statement;
  return (
    <SignatureChain
      label={text('dock.signatures')}
      signers={[
        {
          state: 'signed',
          name: author.name,
          text: text('dock.signed', { when: format.when(at, clock.now()) }),
        },
        { state: 'now', name: text('dock.you'), text: left },
        {
          state: 'wait',
          name: representative || text('dialogue.representative'),
          text: text(representative ? 'dock.representativeNext' : 'dock.next'),
        },
      ]}
    />
  );
}

/** What the manager has left, in a few words: the risks first, then the rest. */
function useWhatIsLeft(): string {
  const { opened, risks } = useReview();
  const text = useText('review');
  const format = useFormat();
  const { toRate, others } = useFromDraft((draft) => {
    const missing = missingInReview(
      opened.entry.checklist.risk,
      risks.map(({ risk }) => risk),
      draft,
    );
    const unrated = missing.filter(({ what }) => what === 'rating').length;
    return { toRate: unrated, others: missing.length - unrated };
  });
  if (toRate > 0) return text('dock.risksLeft', { count: toRate, word: format.words(toRate) });
  if (others > 0) return text('dock.thingsLeft', { count: others, word: format.words(others) });
  return text('dock.ready');
}
