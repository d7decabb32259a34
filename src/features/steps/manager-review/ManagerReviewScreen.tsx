import { useState } from 'react';
import { useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import type { StepFrame } from '../stepFrame.ts';
import { ReviewDesk } from './ReviewDesk.tsx';

/** The manager's review of one round: rating, plan, agreement, signing, or returning it. */
export function ManagerReviewScreen(frame: StepFrame) {
  const { opened, draft } = frame;
  const [changing, setChanging] = useState(false);
  const said = opened?.state.standing['self-assessment'];
  if (!opened || !said) throw new Error('the corridor opened a review before anything had been said');
  if (opened.state.standing['manager-review'] && !draft && !changing)
    return <AlreadySigned id={frame.id} onChange={() => setChanging(true)} />;
  return <ReviewDesk {...frame} opened={opened} said={said} />;
}

/** The review stands. It can be made again, which asks the others to sign anew. */
function AlreadySigned({ id, onChange }: { id: string; onChange: () => void }) {
  const text = useText('review');
  return (
    <div className="page stack">
      <PageHeader title={text('title')} back={{ href: paths.record(id), text: text('toRecord') }} />
      <Notice
        heading={text('signed.heading')}
        action={
          <>
            <LinkButton look="primary" href={paths.handOver(id)}>
              {text('signed.handOver')}
            </LinkButton>
            <Button onClick={onChange}>{text('signed.change')}</Button>
          </>
        }
      >
        <p>{text('signed.text')}</p>
      </Notice>
    </div>
  );
}
