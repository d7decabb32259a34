import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { useWatch } from 'react-hook-form';
import type { OwnRisk } from '../domain/answers/answers.ts';
import { useText } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useToast } from '../ui/Toast.tsx';
import { OwnRiskItem } from './OwnRiskItem.tsx';
import styles from './question.module.css';
import { useWalk } from './Walk.tsx';

/** Risks that no question asked about. */
export function OwnRisks() {
  const text = useText('walk');
  const common = useText('common');
  const toast = useToast();
  const { draft, newId } = useWalk();
  const risks = useWatch({ control: draft.form.control, name: 'ownRisks' });
  const adding = useRef<HTMLButtonElement>(null);
  const set = (next: readonly OwnRisk[]) => draft.form.setValue('ownRisks', [...next]);
  const add = () => {
    const risk = emptyRisk(newId());
    set([...risks, risk]);
    requestAnimationFrame(() => document.getElementById(risk.id)?.focus());
  };
  const remove = (risk: OwnRisk) => {
    adding.current?.focus();
    set(risks.filter(({ id }) => id !== risk.id));
    toast({ text: text('own.removed'), action: { label: common('do.undo'), run: () => set(risks) } });
  };
  return (
    <>
      <PageHeader title={text('own.title')} lead={text('own.lead')} />
      {risks.map((risk, at) => (
        <OwnRiskItem
          key={risk.id}
          number={at + 1}
          risk={risk}
          onChange={(next) => set(risks.map((other) => (other.id === next.id ? next : other)))}
          onRemove={() => remove(risk)}
        />
      ))}
      <div className={styles.addOwn}>
        <Button icon={Plus} ref={adding} onClick={add}>
          {text('own.add')}
        </Button>
      </div>
    </>
  );
}

function emptyRisk(id: string): OwnRisk {
  return { id: `own-${id}`, finding: '', comment: '', measures: [], photos: [] };
}
