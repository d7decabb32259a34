import { Copy, FileDown, Printer, Share2 } from 'lucide-react';
import { useState } from 'react';
import type { RecoveryFile } from '../../actions/keys/recovery.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Status } from '../../ui/Status.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { CodeSheet } from './CodeSheet.tsx';
import { codeGroups } from './codeGroups.ts';
import styles from './keys.module.css';

const mediaType = 'application/octet-stream';

interface Keeping {
  readonly profile: Profile;
  readonly file: RecoveryFile;
  readonly saved: boolean;
  readonly onSaved: () => void;
  readonly onNext: () => void;
}

/** The file one way, the code another. */
export function KeepApart(props: Keeping) {
  const text = useText('keys');
  const [tried, setTried] = useState(false);
  return (
    <>
      <TheFile {...props} />
      <TheCode {...props} />
      <p className="sm mut">{text('keep.leave')}</p>
      <div>
        <div role="alert">
          <FieldError id={undefined} text={tried && !props.saved && text('keep.fileFirst')} />
        </div>
        <Button look="primary" onClick={() => (props.saved ? props.onNext() : setTried(true))}>
          {text('keep.next')}
        </Button>
      </div>
    </>
  );
}

function TheFile({ file: { fileName, bytes }, saved, onSaved }: Keeping) {
  const text = useText('keys');
  const { files } = usePorts();
  const download = () => {
    files.download(fileName, mediaType, bytes);
    onSaved();
  };
  const share = async () => {
    if (await files.share(fileName, mediaType, bytes, '')) onSaved();
  };
  return (
    <div className={styles.half}>
      <h3>{text('keep.file')}</h3>
      <p>{text('keep.file.text')}</p>
      <div className={styles.go}>
        <Button icon={FileDown} onClick={download}>
          {text('keep.download')}
        </Button>
        {files.canShare(fileName, mediaType) && (
          <Button icon={Share2} onClick={() => void share()}>
            {text('keep.share')}
          </Button>
        )}
      </div>
      <p className="xs dim">{fileName}</p>
      <p role="status">{saved && <Status kind="done">{text('keep.saved')}</Status>}</p>
    </div>
  );
}

function TheCode({ profile, file }: Keeping) {
  const text = useText('keys');
  const toast = useToast();
  const copy = () => {
    const copied = navigator.clipboard?.writeText(codeGroups(file.code).join(' '));
    (copied ?? Promise.reject(new Error('no clipboard'))).then(
      () => toast({ text: text('keep.copied') }),
      () => toast({ text: text('keep.copyFailed') }),
    );
  };
  return (
    <div className={styles.half}>
      <h3>{text('keep.code')}</h3>
      <p>{text('keep.code.text')}</p>
      <CodeInGroups code={file.code} />
      <div className={styles.go}>
        <Button icon={Printer} onClick={() => window.print()}>
          {text('keep.print')}
        </Button>
        <Button icon={Copy} onClick={copy}>
          {text('keep.copy')}
        </Button>
      </div>
      <CodeSheet profile={profile} file={file} />
    </div>
  );
}

/** Read group by group, sign by sign: a screen reader would make words of it. */
function CodeInGroups({ code }: { code: string }) {
  const text = useText('keys');
  return (
    <ol className={styles.code} aria-label={text('restore.code')}>
      {codeGroups(code).map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the places are what tells the groups apart
        <li key={at}>
          <span aria-hidden="true">{group}</span>
          <span className="vh">{[...group].join(' ')}</span>
        </li>
      ))}
    </ol>
  );
}
