import { Building2, Lock, MessageCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlacedQuestion } from '../../../domain/checklist/questions.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/i18n.ts';
import { useBandWords } from '../../../i18n/words.ts';
import { useWalk } from '../../../questionnaire/Walk.tsx';
import { RiskChip } from '../../../ui/RiskChip.tsx';
import styles from './summary.module.css';
import type { SummedRisk, WalkSummary } from './summaryOf.ts';

/** Risks the manager will assess: every shared one, unless all that is proposed is the employee's own to do. */
export function ManagerList({ summary, manager }: { summary: WalkSummary; manager: string }) {
  const text = useText('walk');
  const risks = summary.risks.filter((risk) => !risk.unshared && needsManager(risk));
  const who =
    manager.trim() === '' ? text('summary.managerUnknown') : text('summary.managerWho', { name: manager });
  return (
    <List heading={text('summary.manager')} aside={who} empty={risks.length === 0}>
      {risks.map((risk) => (
        <RiskRow key={risk.id} risk={risk} icon={<Building2 className="i" />} />
      ))}
    </List>
  );
}

/** Sensitive answers the employee keeps. */
export function PrivateList({ summary }: { summary: WalkSummary }) {
  const text = useText('walk');
  const risks = summary.risks.filter(({ unshared }) => unshared);
  return (
    <List heading={text('summary.private')} aside={text('summary.privateWhy')} empty={risks.length === 0}>
      {risks.map((risk) => (
        <RiskRow key={risk.id} risk={risk} icon={<Lock className="i" />} />
      ))}
    </List>
  );
}

/** What will be talked about instead of written. */
export function OralList({ questions }: { questions: readonly PlacedQuestion[] }) {
  const text = useText('walk');
  const { texts } = useWalk();
  return (
    <List heading={text('summary.oral')} aside={text('summary.oralWhy')} empty={questions.length === 0}>
      {questions.map((placed) => (
        <li key={placed.question.id}>
          <MessageCircle className="i" />
          <div className={styles.what}>{texts.items[placed.question.id]?.question}</div>
          <PlaceLink placed={placed} />
        </li>
      ))}
    </List>
  );
}

function List(props: { heading: string; aside: string; empty: boolean; children: ReactNode }) {
  if (props.empty) return null;
  return (
    <section>
      <div className={styles.sh}>
        <h2>{props.heading}</h2>
        <span>{props.aside}</span>
      </div>
      <ul className={styles.list}>{props.children}</ul>
    </section>
  );
}

function RiskRow({ risk, icon }: { risk: SummedRisk; icon: ReactNode }) {
  const text = useText('walk');
  const format = useFormat();
  const words = useBandWords();
  const finding = useFindingOf();
  const said = risk.source === 'own' ? risk.own : risk.answer;
  const suggested = said.measures.filter(({ actor, what }) => actor === 'employer' && what.trim() !== '');
  const photos = said.photos.length;
  return (
    <li>
      {icon}
      <div>
        <span className={styles.what}>{finding(risk)}</span>
        <span className={styles.detail}>
          {suggested.length > 0
            ? text('summary.suggests', { measures: suggested.map(({ what }) => what).join(' ') })
            : text('summary.noSuggestion')}{' '}
          {!risk.unshared && said.comment.trim() !== '' && text('summary.withComment')}{' '}
          {!risk.unshared &&
            photos > 0 &&
            text('summary.withPhotos', { count: photos, words: format.words(photos) })}
        </span>
      </div>
      <RiskChip band={risk.band}>{words[risk.band]}</RiskChip>
      <RiskPlace risk={risk} />
    </li>
  );
}

/** The headline of a risk. */
export function useFindingOf(): (risk: SummedRisk) => string {
  const text = useText('walk');
  const { texts } = useWalk();
  return (risk) =>
    risk.source === 'own'
      ? risk.own.finding || text('own.findingMissing')
      : (texts.items[risk.id]?.finding ?? risk.id);
}

/** Where a risk stands in the checklist, as the link to change it. */
export function RiskPlace({ risk }: { readonly risk: SummedRisk }) {
  const text = useText('walk');
  const { links } = useWalk();
  if (risk.source === 'question') return <PlaceLink placed={risk.placed} />;
  return (
    <a className={styles.place} href={links.own}>
      {text('own.title')}
    </a>
  );
}

function PlaceLink({ placed: { number, section, part, question } }: { placed: PlacedQuestion }) {
  const text = useText('walk');
  const { links, texts } = useWalk();
  const title = texts.parts[part.id]?.title ?? texts.sections[section.id]?.title;
  return (
    <a className={styles.place} href={links.question(part.id, question.id)}>
      <span className="vh">{text('summary.change', { number })}: </span>
      {number} {title}
    </a>
  );
}

function needsManager(risk: SummedRisk): boolean {
  const { measures } = risk.source === 'own' ? risk.own : risk.answer;
  const real = measures.filter(({ what }) => what.trim() !== '');
  return real.length === 0 || real.some(({ actor }) => actor === 'employer');
}
