import { useLanguage, useText } from '../../../../i18n/i18n.ts';
import { Check, ChoiceGroup } from '../../../../ui/Check.tsx';
import { TextArea } from '../../../../ui/TextField.tsx';
import { firstName } from '../possessive.ts';
import { useAgreement, useReview } from '../ReviewContext.tsx';
import { Rule } from './Terms.tsx';

const decisions = ['yes', 'yesWithChanges', 'no'] as const;

/** Yes, yes with changes, or no. Anything but a plain yes says why, what stands in the way and what was tried. */
export function DecisionFields() {
  const { rules, said } = useReview();
  const text = useText('review');
  const rulesText = useText('rules');
  const language = useLanguage();
  const [{ decision }, change] = useAgreement();
  const name = firstName(said.statement.author.name);
  return (
    <>
      <ChoiceGroup id="decision" legend={text('decision.legend', { name })}>
        {decisions.map((value) => (
          <Check
            key={value}
            type="radio"
            name="decision"
            checked={decision === value}
            onChange={() => change({ decision: value })}
          >
            {text(`decision.${value}`)}
          </Check>
        ))}
      </ChoiceGroup>
      <Rule>
        {rules.decision.text[language]} {rules.decision.neitherText[language]}
      </Rule>
      {rules.grounds.length > 0 && (
        <Rule>
          {rulesText('grounds')}: {rules.grounds.map(({ title }) => title[language]).join(', ')}.
        </Rule>
      )}
      {(decision === 'no' || decision === 'yesWithChanges') && <Grounds />}
    </>
  );
}

function Grounds() {
  const text = useText('review');
  const [agreement, change] = useAgreement();
  return (
    <>
      <TextArea
        id="obstacles"
        label={text('decision.obstacles')}
        maxLength={4000}
        value={agreement.obstacles}
        onChange={(event) => change({ obstacles: event.target.value })}
      />
      <TextArea
        id="bridging"
        label={text('decision.bridging')}
        hint={text('decision.bridgingHint')}
        maxLength={4000}
        value={agreement.bridging}
        onChange={(event) => change({ bridging: event.target.value })}
      />
      <TextArea
        id="decisionReason"
        label={text('decision.reason')}
        maxLength={4000}
        value={agreement.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
    </>
  );
}
