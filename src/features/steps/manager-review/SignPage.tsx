import { signReview } from '../../../actions/signings.ts';
import { completeReview } from '../../../domain/drafts/completeReview.ts';
import { missingInReview } from '../../../domain/drafts/missingInReview.ts';
import type { ReviewDraft } from '../../../domain/drafts/reviewDraft.ts';
import type { Problem } from '../../../domain/problems.ts';
import type { Result } from '../../../domain/result.ts';
import { useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import { AgreementReading } from '../reading/AgreementReading.tsx';
import { SignPanel } from '../SignPanel.tsx';
import { MissingLinks } from './MissingLinks.tsx';
import { OralLeft } from './OralLeft.tsx';
import { PageHead } from './PageHead.tsx';
import { PlanOverview } from './PlanOverview.tsx';
import { firstName } from './possessive.ts';
import { useFromDraft, useReview } from './ReviewContext.tsx';
import styles from './sign.module.css';

/** Look over everything, mend what is missing, and sign. */
export function SignPage() {
  const { said, opened, risks } = useReview();
  const text = useText('review');
  const scheme = opened.entry.checklist.risk;
  const rated = risks.map(({ risk }) => risk);
  const missing = useFromDraft((draft) => missingInReview(scheme, rated, draft));
  const complete = useFromDraft((draft) => completeReview(scheme, rated, draft));
  return (
    <div className="page">
      <PageHead
        title={text('sign.title')}
        lead={text('sign.lead', { name: firstName(said.statement.author.name) })}
      />
      <div className={styles.lay}>
        <div className={styles.main}>
          <MissingLinks missing={missing} />
          <OralLeft />
          <PlanOverview />
          {complete.ok && <AgreementReading review={complete.value.body} />}
        </div>
        <div className={styles.side}>
          {complete.ok ? <Panel /> : <p className="mut">{text('sign.notYet')}</p>}
        </div>
      </div>
    </div>
  );
}

function Panel() {
  const { id, profile, said, draft } = useReview();
  const ports = usePorts();
  const text = useText('review');
  const representative = useFromDraft(({ safetyRepresentative }) => safetyRepresentative.trim());
  const names = { name: firstName(said.statement.author.name), representative };
  const leave = (signed: Result<unknown, Problem>) => {
    if (!signed.ok) return signed;
    draft.close();
    window.location.hash = paths.handOver(id);
    return signed;
  };
  return (
    <SignPanel
      title={text('sign.heading')}
      name={profile.name}
      role="manager"
      meaning="managerReview"
      act={text('sign.act')}
      onSign={async (mark, voice) => {
        await draft.flush();
        const values: ReviewDraft = draft.form.getValues();
        return leave(
          await signReview(ports, { assessment: id, profile, role: 'manager', mark, voice }, values),
        );
      }}
    >
      <p className="sm mut">{text(representative ? 'sign.after' : 'sign.afterUnnamed', names)}</p>
    </SignPanel>
  );
}
