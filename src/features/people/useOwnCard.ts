import { useEffect, useState } from 'react';
import { cardOf } from '../../actions/keys/cardOf.ts';
import { controlNumberOf } from '../../actions/keys/controlNumberOf.ts';
import { identityOf } from '../../actions/keys/identityOf.ts';
import type { ControlNumber } from '../../domain/people/controlNumber.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Identity, Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';

export interface OwnCard {
  /** What is given away. */
  readonly card: string;
  readonly identity: Identity;
  readonly number: ControlNumber;
  /** This app's address with the card in it; null for a card that cannot be made short. */
  readonly link: string | null;
}

/** One's own card. The keys are made now if there are none: this is a moment when they are needed. */
export function useOwnCard(profile: Profile): Result<OwnCard, Problem> | undefined {
  const ports = usePorts();
  const [made, setMade] = useState<Result<OwnCard, Problem>>();
  useEffect(() => {
    let wanted = true;
    void ownCardOf(ports, profile).then((result) => wanted && setMade(result));
    return () => {
      wanted = false;
    };
  }, [ports, profile]);
  return made;
}

async function ownCardOf(ports: Ports, profile: Profile): Promise<Result<OwnCard, Problem>> {
  const identity = await identityOf(ports, profile);
  if (!identity.ok) return identity;
  const card = await cardOf(ports, profile, identity.value);
  if (!card.ok) return card;
  const short = await ports.shortForms.ofCard(card.value);
  return ok({
    card: card.value,
    identity: identity.value,
    number: await controlNumberOf(ports, identity.value),
    link: short && `${location.origin}${location.pathname}${paths.addCard(short)}`,
  });
}
