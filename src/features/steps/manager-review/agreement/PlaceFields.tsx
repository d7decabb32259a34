import { useLanguage, useText } from '../../../../i18n/i18n.ts';
import { usePlaceWords } from '../../../../i18n/words.ts';
import { Check } from '../../../../ui/Check.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { firstName } from '../possessive.ts';
import { useAgreement, useReview } from '../ReviewContext.tsx';
import { Rule } from './Terms.tsx';

/** The place is the employee's to say; a place that is not the home needs the manager's own yes. */
export function PlaceFields() {
  const { rules, said } = useReview();
  const text = useText('review');
  const language = useLanguage();
  const places = usePlaceWords();
  const [agreement, change] = useAgreement();
  const { author, body } = said.statement;
  const rule = rules.places[agreement.place];
  const place = body.placeName ? `${places[body.place]}, ${body.placeName}` : places[body.place];
  const needsYes = agreement.place !== 'home' && agreement.decision !== 'no';
  return (
    <>
      <p className="b">{body.place === 'home' ? places.home : place}</p>
      <Rule>{rule.text[language]}</Rule>
      {needsYes && (
        <Check
          id="placeAgreed"
          checked={agreement.placeAgreed}
          onChange={(event) => change({ placeAgreed: event.target.checked })}
        >
          {text(agreement.place === 'holidayHome' ? 'place.agreeHolidayHome' : 'place.agreeOther', {
            name: firstName(author.name),
          })}
        </Check>
      )}
      <TextField
        label={text('place.mainWorkplaceDays')}
        hint={text('place.mainWorkplaceDaysHint')}
        maxLength={300}
        value={agreement.mainWorkplaceDays}
        onChange={(event) => change({ mainWorkplaceDays: event.target.value })}
      />
      <Rule>{rules.mainWorkplace.text[language]}</Rule>
    </>
  );
}
