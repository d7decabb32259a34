import { Building2, CircleCheck, House, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { ProposedMeasure } from '../domain/answers/answers.ts';
import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/i18n.ts';
import { Pick } from '../ui/Check.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './question.module.css';

interface Measures {
  readonly measures: readonly ProposedMeasure[];
  readonly onChange: (measures: ProposedMeasure[]) => void;
}

/** What could help, in two groups: suggestions to pick from, and one's own. */
export function MeasurePicks(
  props: Measures & { readonly employee: readonly string[]; readonly employer: readonly string[] },
) {
  const text = useText('walk');
  const { measures, onChange } = props;
  return (
    <div>
      <fieldset className={styles.two}>
        <legend className="vh">{text('measures.group')}</legend>
        <PickGroup actor="employee" suggestions={props.employee} measures={measures} onChange={onChange} />
        <PickGroup actor="employer" suggestions={props.employer} measures={measures} onChange={onChange} />
      </fieldset>
      <Sum measures={measures} />
    </div>
  );
}

function PickGroup(props: Measures & { actor: ProposedMeasure['actor']; suggestions: readonly string[] }) {
  const text = useText('walk');
  const { actor, suggestions, measures, onChange } = props;
  const [justAdded, setJustAdded] = useState<number | null>(null);
  const addOwn = () => {
    setJustAdded(measures.length);
    onChange([...measures, { what: '', actor, own: true, done: false }]);
  };
  const Icon = actor === 'employee' ? House : Building2;
  const chosen = measures.filter((measure) => measure.actor === actor && !measure.own);
  // A suggestion picked in the other language, or one the employer has since reworded, is still chosen.
  const others = chosen.map(({ what }) => what).filter((what) => !suggestions.includes(what));
  const toggle = (what: string, on: boolean) => {
    const without = measures.filter(
      (measure) => measure.own || measure.actor !== actor || measure.what !== what,
    );
    onChange(on ? [...without, { what, actor, own: false, done: false }] : without);
  };
  return (
    <div>
      <h3>
        <Icon className="i" />
        {text(`measures.${actor}`)}
      </h3>
      <div className="picks">
        {[...suggestions, ...others].map((what) => (
          <Pick
            key={what}
            checked={chosen.some((measure) => measure.what === what)}
            onChange={(event) => toggle(what, event.currentTarget.checked)}
          >
            {what}
          </Pick>
        ))}
        {measures.map((measure, at) =>
          measure.own && measure.actor === actor ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a suggestion's place in the list is its only name
            <OwnMeasure key={at} at={at} focused={justAdded === at} measures={measures} onChange={onChange} />
          ) : null,
        )}
        <button type="button" className="pick-add" onClick={addOwn}>
          <Plus className="i" />
          {text('measures.own')}
        </button>
      </div>
    </div>
  );
}

function OwnMeasure({ at, focused, measures, onChange }: Measures & { at: number; focused: boolean }) {
  const text = useText('walk');
  const what = measures[at]?.what ?? '';
  return (
    <div className={styles.own}>
      <TextField
        label={text('measures.ownLabel')}
        value={what}
        maxLength={300}
        autoFocus={focused}
        onChange={({ currentTarget }) =>
          onChange(
            measures.map((measure, index) =>
              index === at ? { ...measure, what: currentTarget.value } : measure,
            ),
          )
        }
      />
      <IconButton
        icon={X}
        label={text('measures.removeOwn')}
        onClick={() => onChange(measures.filter((_, index) => index !== at))}
      />
    </div>
  );
}

function Sum({ measures }: { measures: Measures['measures'] }) {
  const text = useText('walk');
  const format = useFormat();
  const count = (actor: ProposedMeasure['actor']) =>
    measures.filter((measure) => measure.actor === actor && measure.what.trim() !== '').length;
  const self = count('employee');
  const manager = count('employer');
  const words = (n: number) => ({ count: n, words: capitalised(format.words(n)) });
  if (self + manager === 0) return null;
  return (
    <p className={styles.sum}>
      <CircleCheck className="i" />
      <span>
        {self > 0 && text('measures.sumSelf', words(self))}{' '}
        {manager > 0 && text('measures.sumManager', words(manager))}
      </span>
    </p>
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}
