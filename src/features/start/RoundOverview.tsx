import { useLanguage, useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { Plan, type PlanZoneState } from '../../ui/Plan.tsx';
import styles from './RoundOverview.module.css';

/** What a round goes through: the room with its sections, and their names. */
export function RoundOverview() {
  const text = useText('home');
  const language = useLanguage();
  const { checklist, texts } = usePorts().catalog.current('individual');
  const zones: Record<string, PlanZoneState> = {};
  checklist.sections.forEach(({ parts }, at) => {
    for (const { zone } of parts) {
      if (zone !== null) zones[zone] = { state: at === 0 ? 'active' : 'todo', number: at + 1 };
    }
  });
  return (
    <>
      {checklist.plan && <Plan drawing={checklist.plan} zones={zones} label={text('welcome.planAlt')} />}
      <ol className={styles.sections}>
        {checklist.sections.map(({ id }) => (
          <li key={id}>{texts[language].sections[id]?.title}</li>
        ))}
      </ol>
    </>
  );
}
