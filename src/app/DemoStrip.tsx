import { removeExampleTeam } from '../actions/example/removeExampleTeam.ts';
import { useText } from '../i18n/i18n.ts';
import { useRoleWords } from '../i18n/words.ts';
import { paths } from '../paths.ts';
import { usePorts } from '../ports/PortsContext.tsx';
import { useProfiles } from '../ports/ProfileContext.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './DemoStrip.module.css';

/** Says that the people are made up, lets one be each of them, and takes them all away in one click. */
export function DemoStrip() {
  const text = useText('common');
  const roleWords = useRoleWords();
  const ports = usePorts();
  const { profile, profiles, choose } = useProfiles();
  if (profile?.demo !== true) return null;
  const be = (id: string) => {
    choose(id);
    location.hash = paths.home;
  };
  const remove = async () => {
    location.hash = paths.home;
    await removeExampleTeam(ports);
  };
  return (
    <div className="strip">
      <div className="wrap">
        <span>{text('app.demo')}</span>
        <label className={styles.as}>
          {text('app.demoAs')}
          <select className={styles.who} value={profile.id} onChange={({ target }) => be(target.value)}>
            {profiles.map(({ id, name, roles }) => (
              <option key={id} value={id}>
                {name}, {roles.map((role) => roleWords[role].toLocaleLowerCase()).join(', ')}
              </option>
            ))}
          </select>
        </label>
        <Button small onClick={() => void remove()}>
          {text('app.demoRemove')}
        </Button>
      </div>
    </div>
  );
}
