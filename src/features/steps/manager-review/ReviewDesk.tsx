import { useMemo, useState } from 'react';
import type { OpenedAssessment } from '../../../actions/openAssessment.ts';
import { rulesOf } from '../../../actions/rulesOf.ts';
import { saveDraft } from '../../../actions/saveDraft.ts';
import { oralQuestions } from '../../../domain/assessment/risks.ts';
import { helpFor } from '../../../domain/checklist/help.ts';
import { textsFor } from '../../../domain/checklist/textsFor.ts';
import type { ReviewDraft } from '../../../domain/drafts/reviewDraft.ts';
import { useLanguage } from '../../../i18n/i18n.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import { SaveMark, SaveTrouble } from '../../../questionnaire/SaveMark.tsx';
import { useDraft } from '../../../questionnaire/useDraft.ts';
import type { StepFrame } from '../stepFrame.ts';
import { AgreementPage } from './agreement/AgreementPage.tsx';
import { ReturnPage } from './ReturnPage.tsx';
import { type Review, ReviewProvider } from './ReviewContext.tsx';
import { reviewedRisks, type SaidLink } from './reviewedRisks.ts';
import { reviewPlaceOf } from './reviewPlace.ts';
import { reviewSoFar } from './reviewSoFar.ts';
import { SignPage } from './SignPage.tsx';
import { StopPage } from './StopPage.tsx';
import type { Stop } from './stops.ts';

/** Holds the draft of one review, saves it, and shows the page one is on. Lives as long as the ground it stands on. */
export function ReviewDesk(
  props: StepFrame & { readonly opened: OpenedAssessment; readonly said: SaidLink },
) {
  const ports = usePorts();
  const { id, profile, opened, said } = props;
  const place = reviewPlaceOf(props.place);
  const [initial] = useState(() => reviewSoFar(opened, said, props.draft));
  const draft = useDraft<ReviewDraft>({
    initial,
    spread: ['ratings', 'measures', 'reasons'],
    save: (values) => saveDraft(ports, profile, { assessment: id, step: 'manager-review' }, values),
  });
  const words = useWords(props);
  const review: Review = { id, profile, opened, said, draft, ...words };
  return (
    <ReviewProvider value={review}>
      <SaveMark draft={draft} />
      <SaveTrouble draft={draft} />
      {place.page === 'risk' && <StopPage key={place.risk} stop={place.risk} />}
      {place.page === 'agreement' && <AgreementPage />}
      {place.page === 'sign' && <SignPage />}
      {place.page === 'return' && <ReturnPage />}
    </ReviewProvider>
  );
}

/** What depends on the language: the checklist's words and what the risks are called. */
function useWords({ opened, said, profile }: Pick<Review, 'opened' | 'said' | 'profile'>) {
  const { catalog } = usePorts();
  const language = useLanguage();
  return useMemo(() => {
    const rules = rulesOf({ catalog }, profile);
    const texts = textsFor(opened.entry, language, rules);
    const risks = reviewedRisks(opened, said, texts);
    const oral = oralQuestions(opened.entry.checklist, said.statement.body);
    const stops: Stop[] = [
      ...risks.map((risk) => ({ kind: 'risk' as const, id: risk.id, title: risk.title, risk })),
      ...oral.map((placed) => ({
        kind: 'oral' as const,
        id: placed.question.id,
        title: texts.items[placed.question.id]?.question ?? placed.number,
        placed,
      })),
    ];
    const help = helpFor(catalog.help(), rules, language).filter(({ audience }) =>
      audience.includes('manager'),
    );
    return { rules, help, texts, risks, stops };
  }, [catalog, opened, said, profile, language]);
}
