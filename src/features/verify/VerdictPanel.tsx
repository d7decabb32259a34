import { CircleHelp, ShieldAlert, ShieldCheck, ShieldX } from 'lucide-react';
import { meaningKeyOf } from '../../actions/meaningKeyOf.ts';
import type { VerifiedFile } from '../../actions/verifyFile.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { useVoice } from '../../i18n/useVoice.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { ChainStory } from '../../questionnaire/ChainStory.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SignerLines } from './SignerLines.tsx';
import { VerdictProblems } from './VerdictProblems.tsx';
import styles from './verify.module.css';

const icons = { valid: ShieldCheck, warning: ShieldAlert, invalid: ShieldX, unreadable: CircleHelp };

/** The verdict first, then each signer's four lines, what is wrong and what to do, and who said what. */
export function VerdictPanel({ verified }: { readonly verified: VerifiedFile }) {
  const { verdict } = verified;
  const text = useText('verify');
  const roles = useRoleWords();
  const format = useFormat();
  const Icon = icons[verdict.verdict];
  const waiting = verdict.waiting.map((role) => roles[role].toLocaleLowerCase());
  return (
    <section className={styles.verdict} data-verdict={verdict.verdict}>
      <header>
        <Icon className="i" />
        <div>
          <h2>{text(`heading.${verdict.verdict}`)}</h2>
          <p className="sm mut">{text(`text.${verdict.verdict}`)}</p>
        </div>
      </header>
      <VerdictProblems verdict={verdict} />
      {verdict.signers.length > 0 && (
        <ol className={styles.signers} aria-label={text('signers')}>
          {verdict.signers.map((signer) => (
            <SignerLines key={`${signer.role} ${signer.fingerprint}`} signer={signer} verdict={verdict} />
          ))}
        </ol>
      )}
      {verdict.verdict !== 'invalid' && waiting.length > 0 && (
        <p className="sm">{text('waiting', { who: format.list(waiting) })}</p>
      )}
      <Story verified={verified} />
    </section>
  );
}

/** Read from the signed record in the file, never from its pages. */
function Story({ verified: { links } }: { verified: VerifiedFile }) {
  const text = useText('verify');
  const voice = useVoice();
  const { clock } = usePorts();
  if (links.length === 0) return null;
  return (
    <Disclosure summary={text('story')}>
      <div className={styles.story}>
        <ChainStory
          links={links}
          outcomeOf={({ statement }) => voice.outcome(meaningKeyOf(statement))}
          isReplaced={() => false}
          myKey={null}
          now={clock.now()}
        />
      </div>
    </Disclosure>
  );
}
