import { useText } from '../../i18n/i18n.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Note } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { NewcomerErrors } from './newcomer.ts';

/** A name, and the unit as the invitation has it. Uncontrolled: the form reads them when it is sent. */
export function NewcomerFields(props: {
  readonly unit: string;
  readonly errors: NewcomerErrors;
  readonly tries: number;
}) {
  const text = useText('invitation');
  const common = useText('common');
  const { errors } = props;
  const wrong = Object.entries(errors);
  return (
    <>
      {wrong.length > 0 && (
        <ErrorSummary
          key={props.tries}
          heading={common('field.errorsHeading')}
          places={wrong.map(([field, error]) => ({
            field: `newcomer-${field}`,
            text: text(`begin.error.${error}`),
          }))}
        />
      )}
      <TextField
        id="newcomer-name"
        name="name"
        label={text('begin.name')}
        hint={text('begin.name.hint')}
        error={errors.name && text(`begin.error.${errors.name}`)}
        autoComplete="name"
        maxLength={120}
        required
      />
      <TextField
        id="newcomer-unit"
        name="unit"
        label={text('begin.unit')}
        optional={common('field.optional')}
        error={errors.unit && text(`begin.error.${errors.unit}`)}
        defaultValue={props.unit}
        autoComplete="organization"
        maxLength={120}
      />
      <Note>{text('begin.noIdentityNumber')}</Note>
    </>
  );
}
