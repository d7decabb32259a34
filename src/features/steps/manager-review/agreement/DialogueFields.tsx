import { roles } from '../../../../domain/people/role.ts';
import { useLanguage, useText } from '../../../../i18n/i18n.ts';
import { usePorts } from '../../../../ports/PortsContext.tsx';
import { Check, ChoiceGroup } from '../../../../ui/Check.tsx';
import { TextArea, TextField } from '../../../../ui/TextField.tsx';
import { DayField } from '../DayField.tsx';
import { useDialogue, useLine, useReview } from '../ReviewContext.tsx';
import { calendarDay } from '../suggestDates.ts';
import { TalkedAbout } from '../TalkedAbout.tsx';
import { Rule } from './Terms.tsx';

const forms = ['inPerson', 'video', 'phone'] as const;

/** The talk the assessment rests on: when, how, who, and what was taken up in person. */
export function DialogueFields() {
  const { rules } = useReview();
  const { clock } = usePorts();
  const text = useText('review');
  const language = useLanguage();
  const [dialogue, change] = useDialogue();
  return (
    <>
      <Rule>{rules.dialogue.text[language]}</Rule>
      <DayField
        id="dialogueDate"
        label={text('dialogue.date')}
        max={calendarDay(clock.now())}
        value={dialogue.date ?? ''}
        onDay={(day) => change({ date: day === '' ? null : day })}
      />
      <ChoiceGroup id="dialogueForm" legend={text('dialogue.form')}>
        {forms.map((form) => (
          <Check
            key={form}
            type="radio"
            name="dialogueForm"
            checked={dialogue.form === form}
            onChange={() => change({ form })}
          >
            {text(`dialogue.${form}`)}
          </Check>
        ))}
      </ChoiceGroup>
      <Participants />
      <Oral />
      <TextArea
        label={text('dialogue.note')}
        hint={text('dialogue.noteHint')}
        optional={text('optional')}
        maxLength={4000}
        value={dialogue.note}
        onChange={(event) => change({ note: event.target.value })}
      />
    </>
  );
}

function Participants() {
  const { said, profile } = useReview();
  const text = useText('review');
  const [dialogue, change] = useDialogue();
  const [representative, setRepresentative] = useLine('safetyRepresentative');
  const names = {
    employee: said.statement.author.name,
    manager: profile.name,
    safetyRepresentative: representative.trim() || text('dialogue.representative'),
  };
  const present = new Set(dialogue.participants);
  return (
    <>
      <ChoiceGroup id="dialogueParticipants" legend={text('dialogue.participants')}>
        {roles.map((role) => (
          <Check
            key={role}
            checked={present.has(role)}
            detail={text(`dialogue.as.${role}`)}
            onChange={(event) =>
              change({
                participants: roles.filter((other) =>
                  other === role ? event.target.checked : present.has(other),
                ),
              })
            }
          >
            {names[role]}
          </Check>
        ))}
      </ChoiceGroup>
      <TextField
        label={text('dialogue.representativeName')}
        hint={text('dialogue.representativeHint')}
        maxLength={120}
        autoComplete="off"
        value={representative}
        onChange={(event) => setRepresentative(event.target.value)}
      />
    </>
  );
}

/** What the employee wanted to take up in person. */
function Oral() {
  const { stops } = useReview();
  const text = useText('review');
  const oral = stops.filter(({ kind }) => kind === 'oral');
  if (oral.length === 0) return null;
  return (
    <ChoiceGroup legend={text('dialogue.oral')} hint={text('dialogue.oralHint')}>
      {oral.map(({ id, title }) => (
        <TalkedAbout key={id} question={id}>
          {title}
        </TalkedAbout>
      ))}
    </ChoiceGroup>
  );
}
