import { useState } from 'react';
import { type PlaceKind, placeKinds } from '../../domain/assessment/agreement.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePlaceWords } from '../../i18n/words.ts';
import { Check, ChoiceGroup } from '../../ui/Check.tsx';
import { Note } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { CheckedField } from './newRoundForm.ts';

/** The kind of place and what it is called. A name is proposed until one is written. */
export function PlaceChoice({ errors }: { readonly errors: ReadonlySet<CheckedField> }) {
  const text = useText('home');
  const words = usePlaceWords();
  const [place, setPlace] = useState<PlaceKind>('home');
  const [written, setWritten] = useState<string | null>(null);
  const proposed = place === 'other' ? '' : words[place];
  return (
    <>
      <ChoiceGroup legend={text('round.place')}>
        {placeKinds.map((kind) => (
          <Check
            key={kind}
            type="radio"
            name="place"
            value={kind}
            checked={place === kind}
            onChange={() => setPlace(kind)}
          >
            {words[kind]}
          </Check>
        ))}
        {place !== 'home' && <Note>{text('round.place.agreed')}</Note>}
      </ChoiceGroup>
      <TextField
        id="round-placeName"
        name="placeName"
        label={text('round.placeName')}
        hint={text('round.placeName.hint')}
        error={errors.has('placeName') && text('round.error.placeName')}
        value={written ?? proposed}
        onChange={(event) => setWritten(event.currentTarget.value)}
        maxLength={120}
      />
    </>
  );
}
