import {
  CircleHelp,
  OctagonAlert,
  ShieldAlert,
  ShieldCheck,
  ShieldQuestionMark,
  ShieldX,
} from 'lucide-react';
import { meaningKeyOf } from '../../actions/meaningKeyOf.ts';
import type { VerifiedFile } from '../../actions/verifyFile.ts';
import type { KnownKeys } from '../../domain/people/keyStanding.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { useVoice } from '../../i18n/useVoice.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { ChainStory } from '../../questionnaire/ChainStory.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ExternalSignatures } from './ExternalSignatures.tsx';
import { PackageParties } from './PackageParties.tsx';
import { SignerLines } from './SignerLines.tsx';
import { type StandingSigner, standingsOf, stops } from './standings.ts';
import { useSummary } from './useSummary.ts';
import { VerdictProblems } from './VerdictProblems.tsx';
import styles from './verify.module.css';

const icons = {
  sure: ShieldCheck,
  valid: ShieldQuestionMark,
  warning: ShieldAlert,
  stop: OctagonAlert,
  invalid: ShieldX,
  unreadable: CircleHelp,
};

/** The verdict in a sentence first, then what is wrong and what to do, each signer's four lines, and who said what. */
export function VerdictPanel(props: {
  readonly verified: VerifiedFile;
  readonly known: KnownKeys;
  readonly now: Date;
}) {
  const { verdict, links } = props.verified;
  const text = useText('verify');
  const signers = standingsOf(verdict, links, props.known);
  const summary = useSummary(verdict, signers);
  const look = lookOf(verdict.verdict, signers);
  const Icon = icons[look];
  return (
    <section className={styles.verdict} data-verdict={look}>
      <header>
        <Icon className="i" />
        <div>
          <h2>{text(`heading.${look === 'sure' ? 'valid' : look}`)}</h2>
          <p>{summary}</p>
        </div>
      </header>
      <VerdictProblems verdict={verdict} />
      <PackageParties {...props} />
      {signers.length > 0 && (
        <ol className={styles.signers} aria-label={text('signers')}>
          {signers.map((one) => (
            <SignerLines
              key={`${one.signer.role} ${one.signer.fingerprint}`}
              {...one}
              verdict={verdict}
              now={props.now}
            />
          ))}
        </ol>
      )}
      <ExternalSignatures verdict={verdict} />
      <Waiting verified={props.verified} />
      <Story verified={props.verified} now={props.now} />
    </section>
  );
}

/** A tick only when somebody vouches for every key; that a file is unchanged says nothing of who signed it. */
function lookOf(verdict: VerifiedFile['verdict']['verdict'], signers: readonly StandingSigner[]) {
  if (verdict === 'invalid' || verdict === 'unreadable') return verdict;
  if (signers.some(({ standing }) => stops(standing))) return 'stop';
  const isSure = signers.every(({ standing }) => ['own', 'checked', 'issued'].includes(standing.level));
  return verdict === 'valid' && isSure ? 'sure' : verdict;
}

function Waiting({ verified: { verdict } }: { readonly verified: VerifiedFile }) {
  const text = useText('verify');
  const roles = useRoleWords();
  const format = useFormat();
  const waiting = verdict.waiting.map((role) => roles[role].toLocaleLowerCase());
  if (verdict.verdict === 'invalid' || waiting.length === 0) return null;
  return <p className="sm">{text('waiting', { who: format.list(waiting) })}</p>;
}

/** Read from the signed record in the file, never from its pages. */
function Story({ verified: { links }, now }: { readonly verified: VerifiedFile; readonly now: Date }) {
  const text = useText('verify');
  const voice = useVoice();
  if (links.length === 0) return null;
  return (
    <Disclosure summary={text('story')}>
      <div className={styles.story}>
        <ChainStory
          links={links}
          outcomeOf={({ statement }) => voice.outcome(meaningKeyOf(statement))}
          isReplaced={() => false}
          myKeys={new Set()}
          now={now}
        />
      </div>
    </Disclosure>
  );
}
