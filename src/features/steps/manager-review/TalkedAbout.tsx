import type { ReactNode } from 'react';
import { Check } from '../../../ui/Check.tsx';
import { useDialogue } from './ReviewContext.tsx';

/** A check that one question has been talked about. Nothing of what was said is written here. */
export function TalkedAbout({
  question,
  children,
}: {
  readonly question: string;
  readonly children: ReactNode;
}) {
  const [{ talkedAbout }, change] = useDialogue();
  const others = talkedAbout.filter((id) => id !== question);
  return (
    <Check
      checked={talkedAbout.includes(question)}
      onChange={(event) => change({ talkedAbout: event.target.checked ? [...others, question] : others })}
    >
      {children}
    </Check>
  );
}
