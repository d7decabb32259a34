import { Plus, Trash2 } from 'lucide-react';
import type { AgreementDraft } from '../../../../domain/drafts/reviewDraft.ts';
import { useLanguage, useText } from '../../../../i18n/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { useToast } from '../../../../ui/Toast.tsx';
import { DayField } from '../DayField.tsx';
import { focusWhenDrawn } from '../landing.ts';
import { useAgreement, useReview } from '../ReviewContext.tsx';
import styles from './agreement.module.css';
import { Rule } from './Terms.tsx';

type Loan = AgreementDraft['loans'][number];
const mostLoans = 30;

/** What the employer lends, from when and until when. */
export function LoanFields() {
  const { rules, draft } = useReview();
  const text = useText('review');
  const language = useLanguage();
  const toast = useToast();
  const [{ loans }, change] = useAgreement();
  const add = () => {
    change({ loans: [...loans, { what: '', from: null, until: null }] });
    focusWhenDrawn(`loan-${loans.length + 1}`);
  };
  const remove = (at: number, loan: Loan) => {
    change({ loans: loans.filter((_, place) => place !== at) });
    focusWhenDrawn('addLoan');
    const undo = () => {
      const now = draft.form.getValues('agreement');
      const back = [...now.loans.slice(0, at), loan, ...now.loans.slice(at)];
      draft.form.setValue('agreement', { ...now, loans: back });
    };
    toast({ text: text('loans.removed'), action: { label: text('plan.undo'), run: undo } });
  };
  return (
    <>
      <Rule>
        {rules.costs.text[language]} {rules.costs.lawNote[language]}
      </Rule>
      <Rule>{rules.loans.text[language]}</Rule>
      {loans.map((loan, at) => (
        <LoanRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a loan has no other identity, and its fields hold no state
          key={at}
          loan={loan}
          number={at + 1}
          onChange={(changed) =>
            change({ loans: loans.map((other, place) => (place === at ? { ...other, ...changed } : other)) })
          }
          onRemove={() => remove(at, loan)}
        />
      ))}
      {loans.length < mostLoans && (
        <Button look="quiet" icon={Plus} id="addLoan" onClick={add}>
          {text('loans.add')}
        </Button>
      )}
    </>
  );
}

function LoanRow(props: {
  loan: Loan;
  number: number;
  onChange: (change: Partial<Loan>) => void;
  onRemove: () => void;
}) {
  const { loan, number, onChange } = props;
  const text = useText('review');
  const isNameless = loan.what.trim() === '' && (loan.from !== null || loan.until !== null);
  return (
    <fieldset className={styles.loan} aria-label={text('loans.row', { number })}>
      <TextField
        id={`loan-${number}`}
        label={text('loans.what')}
        error={isNameless ? text('loans.whatMissing') : null}
        maxLength={300}
        value={loan.what}
        onChange={(event) => onChange({ what: event.target.value })}
      />
      <DayField
        label={text('loans.from')}
        value={loan.from ?? ''}
        onDay={(day) => onChange({ from: day === '' ? null : day })}
      />
      <DayField
        label={text('loans.until')}
        value={loan.until ?? ''}
        min={loan.from ?? undefined}
        onDay={(day) => onChange({ until: day === '' ? null : day })}
      />
      <IconButton label={text('loans.remove', { number })} icon={Trash2} onClick={props.onRemove} />
    </fieldset>
  );
}
