import {
  BadgeCheck,
  Ban,
  CircleHelp,
  History,
  KeyRound,
  type LucideIcon,
  MonitorSmartphone,
  OctagonAlert,
  RefreshCw,
  Stamp,
  Timer,
} from 'lucide-react';
import type { KeyStanding } from '../domain/people/keyStanding.ts';
import { useStandingWords } from './useStandingWords.ts';

const icons: Readonly<Record<KeyStanding['level'], LucideIcon>> = {
  own: KeyRound,
  device: MonitorSmartphone,
  unknown: CircleHelp,
  known: History,
  vouched: RefreshCw,
  checked: BadgeCheck,
  issued: Stamp,
  'issued-list-expired': Timer,
  changed: OctagonAlert,
  revoked: Ban,
};

/** How sure one can be of a key, in a few words with an icon. The full sentences are in useStandingWords(). */
export function KeyStandingBadge({ standing }: { readonly standing: KeyStanding }) {
  const { label } = useStandingWords(standing);
  const Icon = icons[standing.level];
  return (
    <span className="status" data-s={lookOf(standing)}>
      <Icon className="i" />
      {label}
    </span>
  );
}

/** Colour only repeats what icon and words say: what warns, and what somebody has checked. */
function lookOf({ level }: KeyStanding): 'alert' | 'done' | undefined {
  if (level === 'changed' || level === 'revoked') return 'alert';
  return level === 'own' || level === 'checked' || level === 'issued' ? 'done' : undefined;
}
