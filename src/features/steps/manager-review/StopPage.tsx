import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { AllAnswers } from './evidence/AllAnswers.tsx';
import { useLanding } from './landing.ts';
import { OralPage } from './OralPage.tsx';
import { useFromDraft, useReview } from './ReviewContext.tsx';
import { ReviewDock } from './ReviewDock.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { RiskPage } from './RiskPage.tsx';
import { StopStrip } from './StopStrip.tsx';
import { doneStops, type Stop } from './stops.ts';
import { TermsInShort } from './TermsInShort.tsx';

/** One risk, or one thing to take up in person; without an id, the first that remains. */
export function StopPage({ stop: wanted }: { readonly stop: string | null }) {
  useLanding();
  const { stops } = useReview();
  const done = useFromDraft((draft) => doneStops(stops, draft));
  // Where the work goes on is settled on arrival: rating a risk must not carry its page away.
  const [first] = useState(() => stops.find(({ id }) => !done[id])?.id ?? stops[0]?.id);
  const stop = stops.find(({ id }) => id === wanted) ?? stops.find(({ id }) => id === first);
  return (
    <div>
      <ReviewHead about={stop?.title ?? null} />
      {stop ? <StopStrip current={stop.id} done={done} /> : <NoRisks />}
      {stop?.kind === 'risk' && <RiskPage key={stop.id} reviewed={stop.risk} />}
      {stop?.kind === 'oral' && <OralPage key={stop.id} placed={stop.placed} title={stop.title} />}
      <AllAnswers />
      <TermsInShort />
      <ReviewDock next={<Next stops={stops} current={stop} />} />
    </div>
  );
}

function Next({ stops, current }: { stops: readonly Stop[]; current: Stop | undefined }) {
  const { id } = useReview();
  const text = useText('review');
  const next = current && stops[stops.indexOf(current) + 1];
  return (
    <LinkButton
      look="primary"
      iconAfter={ArrowRight}
      href={next ? paths.risk(id, next.id) : paths.reviewPart(id, 'agreement')}
    >
      {text(next ? (next.kind === 'risk' ? 'next.risk' : 'next.oral') : 'next.agreement')}
    </LinkButton>
  );
}

function NoRisks() {
  const text = useText('review');
  return (
    <section className="stack">
      <h2>{text('none.heading')}</h2>
      <p>{text('none.text')}</p>
    </section>
  );
}
