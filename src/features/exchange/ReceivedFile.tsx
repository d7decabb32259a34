import { FileCheck } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import type { Profile } from '../../ports/people.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ArrivalPanel } from './ArrivalPanel.tsx';
import styles from './exchange.module.css';
import { ImportedRound } from './ImportedRound.tsx';
import { ReceivedCard } from './ReceivedCard.tsx';
import { CardKept, OwnRevocation, RevocationTaken } from './ReceivedNotes.tsx';
import { RefusedFile } from './RefusedFile.tsx';
import type { Received } from './receivedFiles.ts';
import { UnlockFile } from './UnlockFile.tsx';
import type { FileVerbs } from './useReceivedFiles.ts';

export interface ReceivedFileProps {
  readonly file: Received;
  /** A passphrase that opened another of the files. */
  readonly known: string;
  readonly verbs: FileVerbs;
  readonly profile: Profile;
}

/** One file: what it asks, and then what came of it. */
export function ReceivedFile(props: ReceivedFileProps) {
  const { file } = props;
  const text = useText('exchange');
  const name = useId();
  const item = useRef<HTMLLIElement>(null);
  const { at } = file.course;
  const before = useRef(at);
  // What had focus is gone; what came of it stands in its place.
  useEffect(() => {
    const isNext = before.current !== at && before.current !== 'read';
    before.current = at;
    if (isNext && document.activeElement === document.body) item.current?.focus();
  }, [at]);
  return (
    <li ref={item} className={styles.file} tabIndex={-1} aria-labelledby={name} aria-busy={file.busy}>
      <p className="b" id={name}>
        {file.name}
      </p>
      <p className={at === 'read' ? 'sm mut' : 'vh'} role="status">
        {file.busy && text('import.busy')}
      </p>
      <CourseOf {...props} />
    </li>
  );
}

function CourseOf(props: ReceivedFileProps) {
  const { course } = props.file;
  const text = useText('exchange');
  switch (course.at) {
    case 'read':
      return null;
    case 'locked':
      return <UnlockFile {...props} />;
    case 'arrived':
      return <ArrivalPanel {...props} arrival={course.arrival} />;
    case 'taken':
      return <ImportedRound imported={course.imported} people={course.people} />;
    case 'card':
      return <ReceivedCard {...props} seen={course.seen} />;
    case 'cardKept':
      return <CardKept contact={course.contact} />;
    case 'revocation':
      return <RevocationTaken contact={course.contact} />;
    case 'ownRevocation':
      return <OwnRevocation />;
    case 'pdf':
      return <NotThisWay />;
    case 'refused':
      return <RefusedFile {...props} />;
    case 'leftOut':
      return <Notice announce heading={text('leftOut')} />;
  }
}

/** A report holds the record too, but only a package carries it on. */
function NotThisWay() {
  const text = useText('exchange');
  return (
    <Notice
      heading={text('import.pdf')}
      action={
        <LinkButton icon={FileCheck} href={paths.verify}>
          {text('import.toVerify')}
        </LinkButton>
      }
    >
      <p>{text('import.pdf.text')}</p>
    </Notice>
  );
}
