import { type FormEvent, useState } from 'react';
import { type InvitationWish, invite } from '../../actions/invitations/invite.ts';
import type { PossibleReceiver } from '../../actions/packages/possibleReceivers.ts';
import { Day } from '../../domain/chain/digest.ts';
import { looksLikeIdentityNumber } from '../../domain/people/looksLikeIdentityNumber.ts';
import { useFormat } from '../../i18n/format.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { useDeed } from '../../questionnaire/useDeed.ts';

export interface MadeInvitation {
  readonly link: string;
  readonly wish: InvitationWish;
}

export type InviteErrors = Readonly<Partial<Record<'unit' | 'due', 'unit' | 'due' | 'duePast'>>>;

/** What is being filled in, which stays when one comes back from the link to change something. */
export function useInviteForm(profile: Profile, known: readonly PossibleReceiver[]) {
  const ports = usePorts();
  const { busy, problems, run } = useDeed();
  const today = useFormat().day(ports.clock.now().toISOString());
  const [unit, setUnit] = useState(profile.unit);
  const [due, setDue] = useState('');
  const [representative, setRepresentative] = useState<string | null>(null);
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const [errors, setErrors] = useState<InviteErrors>({});
  const [tries, setTries] = useState(0);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = checkInvite(unit, due, today, isHalfWritten(event.currentTarget));
    setErrors(found);
    setTries((before) => before + 1);
    if (Object.keys(found).length > 0) return;
    const chosen = known.find(({ contact }) => contact.fingerprint === representative)?.contact ?? null;
    const wish: InvitationWish = {
      checklist: 'individual',
      unit,
      due: due === '' ? null : due,
      representative: chosen,
    };
    void run(
      () => invite(ports, profile, wish),
      (short) => setMade({ link: `${location.origin}${location.pathname}${paths.invitation(short)}`, wish }),
    );
  };
  return {
    ...{ unit, setUnit, due, setDue, representative, setRepresentative, today },
    ...{ errors, tries, busy, problems, submit, made },
    again: () => setMade(null),
  };
}

export type InviteFormState = ReturnType<typeof useInviteForm>;

function checkInvite(unit: string, due: string, today: string, halfWritten: boolean): InviteErrors {
  const isNoDay = halfWritten || (due !== '' && !Day.safeParse(due).success);
  return {
    ...(looksLikeIdentityNumber(unit) && { unit: 'unit' }),
    ...(due !== '' && due < today && { due: 'duePast' }),
    ...(isNoDay && { due: 'due' }),
  };
}

/** A date of which only a part is written has no value: the field alone knows. */
function isHalfWritten(form: HTMLFormElement): boolean {
  const field = form.elements.namedItem('due');
  return field instanceof HTMLInputElement && field.validity.badInput;
}
