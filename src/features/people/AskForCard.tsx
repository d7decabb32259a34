import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { CodeReader } from '../../questionnaire/CodeReader.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import styles from './people.module.css';
import type { Adding, Stage } from './useAdding.ts';

interface AskProps {
  readonly adding: Adding;
  readonly stage: Extract<Stage, { at: 'asking' | 'refused' | 'elsewhere' }>;
}

/** The ways a card can come: as a file, as a link, as a QR code. */
export function AskForCard({ adding, stage }: AskProps) {
  const text = useText('people');
  const { codes } = usePorts();
  return (
    <>
      <p className={styles.prose}>{text('add.lead')}</p>
      {stage.at === 'refused' && <ProblemNotice problems={stage.problems} />}
      {stage.at === 'elsewhere' && <Elsewhere {...stage} />}
      <section className={styles.section} aria-labelledby="by-file">
        <h2 id="by-file">{text('add.file')}</h2>
        <DropZone
          heading={text('add.file.drop')}
          over={() => text('add.file.over')}
          choose={text('add.file.choose')}
          onFiles={([file]) => file && adding.takeFile(file)}
        >
          {text('add.file.text')}
        </DropZone>
      </section>
      <ByLink adding={adding} />
      <section className={styles.section} aria-labelledby="by-code">
        <h2 id="by-code">{text('add.code')}</h2>
        <p className="measure">{text('add.code.text')}</p>
        <CodeReader source={codes} onCode={adding.takeText} />
      </section>
    </>
  );
}

function ByLink({ adding }: { adding: Adding }) {
  const text = useText('people');
  const [link, setLink] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (link.trim() !== '' && !adding.busy) adding.takeText(link);
  };
  return (
    <section className={styles.section} aria-labelledby="by-link">
      <h2 id="by-link">{text('add.byLink')}</h2>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextArea
          label={text('add.byLink.label')}
          hint={text('add.byLink.hint')}
          rows={2}
          value={link}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={tried && link.trim() === '' && text('add.byLink.missing')}
          onChange={(event) => setLink(event.currentTarget.value)}
        />
        <Button type="submit" aria-disabled={adding.busy}>
          {text(adding.busy ? 'add.looking' : 'add.byLink.do')}
        </Button>
      </form>
    </section>
  );
}

/** One of ours, but not a card. */
function Elsewhere({ kind, href }: Extract<Stage, { at: 'elsewhere' }>) {
  const text = useText('people');
  return (
    <Notice
      announce
      heading={text(`elsewhere.${kind}`)}
      action={<LinkButton href={href}>{text(`elsewhere.${kind}.do`)}</LinkButton>}
    >
      <p>{text(`elsewhere.${kind}.text`)}</p>
    </Notice>
  );
}
