import { type FormEvent, useRef, useState } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import type { useDeed } from '../../questionnaire/useDeed.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { codeGroups, sameGroup, twoGroups } from './codeGroups.ts';
import styles from './keys.module.css';

/** Two groups typed back from paper, with the code out of sight: what is not on paper cannot be typed. */
export function TypeBack(props: {
  readonly code: string;
  readonly confirming: Pick<ReturnType<typeof useDeed>, 'busy' | 'problems'>;
  readonly onRight: () => void;
  readonly onShow: () => void;
}) {
  const text = useText('keys');
  const { code, confirming } = props;
  const asked = useAskedGroups(code);
  return (
    <form className={styles.unfolded} noValidate onSubmit={asked.submit(props.onRight)}>
      <p>{text('back.text')}</p>
      <div className={styles.two}>
        {asked.places.map((place, at) => {
          const number = place + 1;
          return (
            <TextField
              key={place}
              ref={(input) => {
                asked.inputs.current[at] = input;
              }}
              label={text('back.group', { number, count: codeGroups(code).length })}
              value={asked.typed[at] ?? ''}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              error={asked.wrong.includes(at) && text('back.wrong', { number })}
              onChange={(event) => asked.type(at, event.currentTarget.value)}
            />
          );
        })}
      </div>
      <ProblemNotice problems={confirming.problems} />
      <div className={styles.go}>
        <Button type="submit" look="primary" aria-disabled={confirming.busy}>
          {text(confirming.busy ? 'back.busy' : 'back.do')}
        </Button>
        <Button look="quiet" onClick={props.onShow}>
          {text('back.show')}
        </Button>
      </div>
    </form>
  );
}

/** Which two groups are asked for, what has been typed, and which were wrong at the last try. */
function useAskedGroups(code: string) {
  const { ids } = usePorts();
  const [places] = useState(() => twoGroups(ids.salt()));
  const [typed, setTyped] = useState<readonly string[]>(['', '']);
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const groups = codeGroups(code);
  return {
    places,
    typed,
    wrong,
    inputs,
    type(at: number, value: string) {
      setTyped((before) => before.map((other, place) => (place === at ? value : other)));
      setWrong((before) => before.filter((place) => place !== at));
    },
    submit: (onRight: () => void) => (event: FormEvent) => {
      event.preventDefault();
      const found = places.flatMap((place, at) =>
        sameGroup(typed[at] ?? '', groups[place] ?? '') ? [] : [at],
      );
      setWrong(found);
      const [first] = found;
      if (first === undefined) onRight();
      else inputs.current[first]?.focus();
    },
  };
}
