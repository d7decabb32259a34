import { useEffect, useState } from 'react';
import { type StepGround, whoMayTake } from '../../actions/whoMayTake.ts';
import type { StepKind } from '../../domain/steps/stepKind.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfile } from '../../ports/ProfileContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ReturnedScreen } from './ReturnedScreen.tsx';
import { StepRefused } from './StepRefused.tsx';
import { screens } from './screens.tsx';

/**
 * The corridor of every step: reads the record and the draft, sees whose turn it is, and opens the step's screen.
 * Whoever cannot take the step is told why, and what they can do instead.
 */
export function StepScreen(props: {
  readonly id: string;
  readonly step: StepKind;
  /** What stands after the step in the address; empty for the step itself. */
  readonly place: string;
}) {
  const profile = useProfile();
  if (profile === null) return <StepRefused id={props.id} ground={{ may: 'absent' }} />;
  return <Corridor key={`${props.id} ${props.step} ${profile.id}`} {...props} profile={profile} />;
}

function Corridor(props: { id: string; step: StepKind; place: string; profile: Profile }) {
  const { id, step, place, profile } = props;
  const text = useText('record');
  const [ground, readAgain] = useGround(profile, id, step);
  if (ground === undefined) return <p className="vh">{text('loading')}</p>;
  if (ground.may !== 'take') return <StepRefused id={id} ground={ground} />;
  const Screen = screens[step];
  const { role, opened, draft } = ground;
  const frame = { id, profile, role, opened, draft, place };
  if (step === 'self-assessment' && opened !== null && draft === null)
    return <ReturnedScreen frame={frame} opened={opened} onRestarted={readAgain} />;
  return <Screen {...frame} />;
}

/** Read once for each step and person; what is signed while the screen is open belongs to the screen. */
function useGround(profile: Profile, id: string, step: StepKind) {
  const ports = usePorts();
  const [ground, setGround] = useState<StepGround>();
  const [reading, setReading] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading is asked for by its number
  useEffect(() => {
    let wanted = true;
    void whoMayTake(ports, profile, id, step).then((found) => wanted && setGround(found));
    return () => {
      wanted = false;
    };
  }, [ports, profile, id, step, reading]);
  return [ground, () => setReading(reading + 1)] as const;
}
