import { useMemo, useState } from 'react';
import { saveDraft } from '../../../actions/saveDraft.ts';
import { signReturn } from '../../../actions/signings.ts';
import { allQuestions } from '../../../domain/checklist/questions.ts';
import { useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SelectField, TextArea } from '../../../ui/TextField.tsx';
import { SignPanel } from '../SignPanel.tsx';
import { PageHead } from './PageHead.tsx';
import { firstName } from './possessive.ts';
import { useFromDraft, useLine, useReview } from './ReviewContext.tsx';
import { returnedValues } from './returnedValues.ts';
import styles from './sign.module.css';

/** Give the round back with questions. No answer is changed, and what has been rated so far is kept. */
export function ReturnPage() {
  const { said } = useReview();
  const text = useText('review');
  const [message, setMessage] = useLine('message');
  const name = firstName(said.statement.author.name);
  return (
    <div className="page">
      <PageHead title={text('return.title', { name })} lead={text('return.lead', { name })} />
      <div className={styles.lay}>
        <div className={styles.main}>
          <TextArea
            label={text('return.message', { name })}
            hint={text('return.messageHint')}
            maxLength={4000}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
          <Reasons />
        </div>
        <div className={styles.side}>
          <Panel name={name} />
        </div>
      </div>
    </div>
  );
}

/** One field a risk, and one for any other question someone picks. */
function Reasons() {
  const { risks, opened, said, texts, draft } = useReview();
  const text = useText('review');
  const [picked, setPicked] = useState('');
  const asked = useFromDraft(({ reasons }) => Object.keys(reasons));
  const titles = new Map(risks.map(({ id, title }) => [id, title]));
  const questions = useMemo(
    () =>
      allQuestions(opened.entry.checklist).filter(({ question }) => said.statement.body.answers[question.id]),
    [opened, said],
  );
  const nameOf = (id: string) => titles.get(id) ?? texts.items[id]?.question ?? id;
  return (
    <section className={styles.reasons} aria-labelledby="reasons">
      <h2 id="reasons">{text('return.reasons')}</h2>
      {asked.map((id) => (
        <Reason key={id} id={id} title={nameOf(id)} />
      ))}
      <div className={styles.pick}>
        <SelectField
          label={text('return.otherQuestion')}
          value={picked}
          onChange={(event) => setPicked(event.target.value)}
        >
          <option value="">{text('return.choose')}</option>
          {questions
            .filter(({ question }) => !asked.includes(question.id))
            .map(({ question, number }) => (
              <option key={question.id} value={question.id}>
                {number} {texts.items[question.id]?.question}
              </option>
            ))}
        </SelectField>
        <Button
          disabled={picked === ''}
          onClick={() => {
            draft.form.setValue(`reasons.${picked}`, '');
            setPicked('');
          }}
        >
          {text('return.addQuestion')}
        </Button>
      </div>
    </section>
  );
}

function Reason({ id, title }: { id: string; title: string }) {
  const text = useText('review');
  const [reason, setReason] = useLine(`reasons.${id}`);
  return (
    <TextArea
      label={title}
      optional={text('optional')}
      rows={2}
      maxLength={4000}
      value={reason}
      onChange={(event) => setReason(event.target.value)}
    />
  );
}

function Panel({ name }: { name: string }) {
  const { id, profile, draft } = useReview();
  const ports = usePorts();
  const text = useText('review');
  return (
    <SignPanel
      title={text('return.heading')}
      name={profile.name}
      role="manager"
      meaning="managerReturn"
      act={text('return.act')}
      onSign={async (mark, voice) => {
        await draft.flush();
        const values = draft.form.getValues();
        const signed = await signReturn(
          ports,
          { assessment: id, profile, role: 'manager', mark, voice },
          values,
        );
        if (!signed.ok) return signed;
        draft.close();
        await saveDraft(ports, profile, { assessment: id, step: 'manager-review' }, returnedValues(values));
        window.location.hash = paths.handOver(id);
        return signed;
      }}
    >
      <p className="sm mut">{text('return.after', { name })}</p>
    </SignPanel>
  );
}
