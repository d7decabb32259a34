import { Check, Clock, MessageCircle, Slash, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Segment, Segmented } from './Segmented.tsx';

export type AnswerChoice = 'yes' | 'no' | 'notApplicable' | 'oral' | 'later';

/** Ja / Nej / Ej aktuellt, and more quietly: take up in person, skip for now. Yes always means that all is well. */
export function AnswerControl(props: {
  readonly legend?: ReactNode;
  readonly labelledBy?: string;
  readonly describedBy?: string;
  readonly value: AnswerChoice | null;
  readonly onChange: (value: AnswerChoice) => void;
  readonly words: Readonly<Record<AnswerChoice, string>>;
  /** Which of the quieter choices to offer; none by default. */
  readonly quiet?: readonly ('oral' | 'later')[];
  /** Whether the quieter choices are out of sight for now. A key may still choose them. */
  readonly folded?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly id?: string;
}) {
  const { words, quiet = [], ...rest } = props;
  const segments: readonly Segment<AnswerChoice>[] = [
    { value: 'yes', label: words.yes, icon: Check, tone: 'accent' },
    { value: 'no', label: words.no, icon: X, tone: 'ink' },
    { value: 'notApplicable', label: words.notApplicable, icon: Slash, tone: 'sunken' },
  ];
  const quietIcons = { oral: MessageCircle, later: Clock };
  return (
    <Segmented
      {...rest}
      segments={segments}
      quiet={quiet.map((value) => ({ value, label: words[value], icon: quietIcons[value] }))}
    />
  );
}
