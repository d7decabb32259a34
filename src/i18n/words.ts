// Words that go into components as one object: the components know no language, and screens need not repeat the keys.
import { useText } from './i18n.ts';

/** The answers, by value. */
export function useAnswerWords() {
  const text = useText('common');
  return {
    yes: text('answer.yes'),
    no: text('answer.no'),
    notApplicable: text('answer.notApplicable'),
    oral: text('answer.oral'),
    later: text('answer.later'),
  };
}

/** The risk levels, by band. */
export function useBandWords() {
  const text = useText('common');
  return {
    low: text('band.low'),
    medium: text('band.medium'),
    high: text('band.high'),
    veryHigh: text('band.veryHigh'),
  };
}

/** Everything the risk matrix says. */
export function useMatrixWords() {
  const text = useText('common');
  return {
    likelihood: text('risk.likelihood'),
    consequence: text('risk.consequence'),
    likelihoods: {
      1: text('likelihood.1'),
      2: text('likelihood.2'),
      3: text('likelihood.3'),
      4: text('likelihood.4'),
    },
    consequences: {
      1: text('consequence.1'),
      2: text('consequence.2'),
      3: text('consequence.3'),
      4: text('consequence.4'),
    },
    bands: useBandWords(),
    now: text('risk.now'),
    after: text('risk.after'),
  };
}

/** Everything the signature pad says. */
export function useSignatureWords() {
  const text = useText('common');
  return {
    way: text('signature.way'),
    draw: text('signature.draw'),
    type: text('signature.type'),
    undo: text('signature.undo'),
    invite: text('signature.invite'),
    yourName: text('signature.yourName'),
    typedHint: text('signature.typedHint'),
  };
}

/** The three roles. */
export function useRoleWords() {
  const text = useText('common');
  return {
    employee: text('role.employee'),
    manager: text('role.manager'),
    safetyRepresentative: text('role.safetyRepresentative'),
  };
}

/** The kinds of place, as in "Hemmet". */
export function usePlaceWords() {
  const text = useText('common');
  return { home: text('place.home'), holidayHome: text('place.holidayHome'), other: text('place.other') };
}
