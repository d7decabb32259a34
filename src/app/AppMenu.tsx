import {
  CircleHelp,
  FileCheck,
  FolderInput,
  House,
  IdCard,
  KeyRound,
  Plus,
  Settings,
  UserPlus,
  UserRound,
  Users,
} from 'lucide-react';
import { useText } from '../i18n/i18n.ts';
import { paths } from '../paths.ts';
import { useProfiles } from '../ports/ProfileContext.tsx';

/** Where one can go, and who one is. */
export function AppMenu() {
  const text = useText('common');
  const { profile } = useProfiles();
  const links = [
    { href: paths.home, icon: House, words: text('menu.home') },
    ...(profile?.roles.includes('employee')
      ? [{ href: paths.newRound, icon: Plus, words: text('menu.newRound') }]
      : []),
    { href: paths.import, icon: FolderInput, words: text('menu.import') },
    ...(profile
      ? [
          { href: paths.people, icon: Users, words: text('menu.people') },
          { href: paths.ownCard, icon: IdCard, words: text('menu.card') },
        ]
      : []),
    { href: paths.verify, icon: FileCheck, words: text('menu.verify') },
    { href: paths.help, icon: CircleHelp, words: text('menu.help') },
    { href: paths.settings, icon: Settings, words: text('menu.settings') },
  ];
  return (
    <>
      {links.map(({ href, icon: Icon, words }) => (
        <a key={href} href={href}>
          <Icon className="i" />
          {words}
        </a>
      ))}
      <People />
    </>
  );
}

function People() {
  const text = useText('common');
  const { profile, profiles, choose } = useProfiles();
  if (profile === null) return null;
  return (
    <>
      <hr />
      <p className="sm mut">{text('menu.profile', { name: profile.name })}</p>
      <a href={paths.keys}>
        <KeyRound className="i" />
        {text('menu.keys')}
      </a>
      {profiles
        .filter(({ id }) => id !== profile.id)
        .map(({ id, name }) => (
          <button
            key={id}
            type="button"
            onClick={() => {
              choose(id);
              location.hash = paths.home;
            }}
          >
            <UserRound className="i" />
            {text('menu.switchTo', { name })}
          </button>
        ))}
      <a href={paths.newProfile}>
        <UserPlus className="i" />
        {text('menu.newProfile')}
      </a>
    </>
  );
}
