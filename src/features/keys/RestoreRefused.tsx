import type { Problem } from '../../domain/problems.ts';
import { useText } from '../../i18n/i18n.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';

const ofTheFile = ['not-our-file', 'damaged', 'wrong-code', 'newer-than-this-app', 'too-large'] as const;

/** Why nothing came back. The common words speak of a sender; this file is one's own. */
export function RestoreRefused({ problems }: { readonly problems: readonly Problem[] }) {
  const text = useText('keys');
  const refusal = ofTheFile.find((known) => problems.some(({ problem }) => problem === known));
  if (refusal === undefined) return <ProblemNotice problems={problems} />;
  return (
    <Notice tone="error" announce heading={text(`restore.refused.${refusal}`)}>
      <p>{text('restore.refused.safe')}</p>
      <p>{text(`restore.refused.${refusal}.do`)}</p>
    </Notice>
  );
}
