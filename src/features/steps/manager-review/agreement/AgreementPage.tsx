import { ArrowRight } from 'lucide-react';
import { generalMeasures } from '../../../../domain/drafts/reviewDraft.ts';
import { useText } from '../../../../i18n/i18n.ts';
import { paths } from '../../../../paths.ts';
import { LinkButton } from '../../../../ui/Button.tsx';
import { useLanding } from '../landing.ts';
import { PageHead } from '../PageHead.tsx';
import { MeasureRows } from '../plan/MeasureRows.tsx';
import { firstName } from '../possessive.ts';
import { useReview } from '../ReviewContext.tsx';
import { ReviewDock } from '../ReviewDock.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { DialogueFields } from './DialogueFields.tsx';
import { ExtentFields } from './ExtentFields.tsx';
import { LoanFields } from './LoanFields.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { Responsibility } from './Responsibility.tsx';
import { TermFields } from './TermFields.tsx';
import { Terms } from './Terms.tsx';

/** The agreement on remote work, and the talk it rests on. The employer's own rules stand at the fields they concern. */
export function AgreementPage() {
  useLanding();
  const { id, said } = useReview();
  const text = useText('review');
  const name = firstName(said.statement.author.name);
  return (
    <div className="page">
      <PageHead title={text('agreement.title')} lead={text('agreement.lead', { name })} />
      <Responsibility />
      <Terms heading={text('decision.heading')}>
        <DecisionFields />
      </Terms>
      <Terms heading={text('place.heading')}>
        <PlaceFields />
      </Terms>
      <Terms heading={text('extent.heading')}>
        <ExtentFields />
      </Terms>
      <Terms heading={text('loans.heading')}>
        <LoanFields />
      </Terms>
      <Terms heading={text('general.heading')} lead={text('general.lead')} id="general">
        <MeasureRows risk={generalMeasures} labelledBy="general" />
      </Terms>
      <Terms heading={text('dialogue.heading')}>
        <DialogueFields />
      </Terms>
      <Terms heading={text('term.heading')}>
        <TermFields />
      </Terms>
      <ReviewDock
        next={
          <LinkButton look="primary" iconAfter={ArrowRight} href={paths.reviewPart(id, 'sign')}>
            {text('next.sign')}
          </LinkButton>
        }
      />
    </div>
  );
}
