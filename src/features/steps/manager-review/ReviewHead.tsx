import { ShieldCheck } from 'lucide-react';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage, useText } from '../../../i18n/i18n.ts';
import { usePlaceWords } from '../../../i18n/words.ts';
import { paths } from '../../../paths.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import { BackLink } from '../../../ui/PageHeader.tsx';
import { ShellContext } from '../../../ui/shellPlaces.tsx';
import { TitleBlock } from '../../../ui/TitleBlock.tsx';
import { firstName, possessive } from './possessive.ts';
import { useReview } from './ReviewContext.tsx';
import styles from './review.module.css';

/** Whose round it is, where, when it was signed, and that nothing has been changed since. */
export function ReviewHead({ about }: { readonly about: string | null }) {
  const { said } = useReview();
  const text = useText('review');
  const { author } = said.statement;
  return (
    <header className={styles.head}>
      <ShellContext>{text('context')}</ShellContext>
      <BackLink href={paths.home} text={text('back')} />
      <h1 tabIndex={-1}>
        {author.name}
        {about !== null && <span className="vh">: {about}</span>}
      </h1>
      <Facts />
      <Unchanged />
    </header>
  );
}

function Facts() {
  const { said } = useReview();
  const text = useText('review');
  const language = useLanguage();
  const format = useFormat();
  const places = usePlaceWords();
  const { author, at, body } = said.statement;
  const whose = possessive(firstName(author.name), language);
  return (
    <TitleBlock
      facts={[
        { label: text('fact.place'), value: body.placeName || places[body.place] },
        { label: text('fact.mainWorkplace'), value: body.mainWorkplace },
        { label: text('fact.signed', { whose }), value: `${format.day(at)} ${format.time(at)}` },
        { label: text('fact.representative'), value: body.safetyRepresentative || text('fact.none') },
      ]}
    />
  );
}

/** Said only here, below a chain that was verified when the round was opened. */
function Unchanged() {
  const { said } = useReview();
  const { clock } = usePorts();
  const text = useText('review');
  const format = useFormat();
  const { author, at } = said.statement;
  return (
    <p className={styles.unchanged}>
      <ShieldCheck className="i" />
      {text('unchanged', { name: firstName(author.name), when: format.when(at, clock.now()) })}
    </p>
  );
}
