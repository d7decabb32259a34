import { useState } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { CompareNumber } from '../../questionnaire/CompareNumber.tsx';
import { Check, ChoiceGroup } from '../../ui/Check.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { KeyQuestionProps } from './KeyQuestion.tsx';

/** A known name under another key. Only two answers lead on, and one of them only after the numbers have been compared. */
export function ChangedKey({ person, decision, isAsked, onDecide }: KeyQuestionProps) {
  const { name, number, standing } = person;
  const text = useText('exchange');
  const [answer, setAnswer] = useState<'namesake' | 'replaced' | null>(null);
  const isOpen = isAsked && decision === null;
  const choose = (next: 'namesake' | 'replaced') => {
    setAnswer(next);
    onDecide(next === 'namesake' ? { kind: 'namesake' } : null);
  };
  if (standing.level !== 'changed') return null;
  const { name: known } = standing;
  const group = `changed-${standing.known}-${number}`;
  return (
    <>
      <Notice tone="error" announce heading={text('changed.title', { known })}>
        <p>{text('changed.text', { known })}</p>
      </Notice>
      <ChoiceGroup
        legend={text('changed.legend')}
        error={isOpen && text(answer === 'replaced' ? 'changed.compareFirst' : 'changed.choose')}
      >
        <Check
          type="radio"
          name={group}
          checked={answer === 'namesake'}
          onChange={() => choose('namesake')}
          detail={text('changed.namesake.detail')}
        >
          {text('changed.namesake')}
        </Check>
        {number !== null && (
          <Check
            type="radio"
            name={group}
            checked={answer === 'replaced'}
            onChange={() => choose('replaced')}
            detail={text('changed.replaced.detail')}
          >
            {text('changed.replaced')}
          </Check>
        )}
      </ChoiceGroup>
      {answer === 'replaced' && number !== null && decision?.kind !== 'compared' && (
        <CompareNumber {...{ number, name }} onAlike={(found) => onDecide({ kind: 'compared', ...found })} />
      )}
    </>
  );
}
