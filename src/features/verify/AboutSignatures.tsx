import { useText } from '../../i18n/i18n.ts';

/** What a signature shows, and what it does not. */
export function AboutSignatures() {
  const text = useText('verify');
  const meanings = useText('meanings');
  return (
    <>
      <h2>{text('about.title')}</h2>
      <p className="sm">{meanings('signature.claim.shows')}</p>
      <p className="sm">{meanings('signature.claim.doesNotShow')}</p>
      <p className="sm">{meanings('signature.claim.level')}</p>
    </>
  );
}
