import { Clock, FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { readPicked } from '../../actions/readPicked.ts';
import { stampRequestFor, takeStamp } from '../../actions/stamps/stampReport.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { ReportFile } from '../../ports/records.ts';
import type { Verdict } from '../../ports/verifying.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import styles from './record.module.css';

const request = 'application/timestamp-query';
/** Of an answer, in bytes: with the authority's certificates some 10 kB. */
const largest = 1024 * 1024;

/** Whether a report can get a time stamp from here: its last signature is one's own, and has none. */
export function canBeStamped({ signers, external, verdict }: Verdict, keys: ReadonlySet<string>): boolean {
  const last = signers.at(-1);
  const holds = verdict === 'valid' || verdict === 'warning';
  return (
    holds && external.length === 0 && last !== undefined && keys.has(last.fingerprint) && last.stamp === null
  );
}

/** Where a deployment relies on a time stamp authority: the request out, the answer in. */
export function StampReport({ id, report }: { readonly id: string; readonly report: ReportFile }) {
  const ports = usePorts();
  const text = useText('record');
  const [offered, setOffered] = useState(false);
  const [open, setOpen] = useState(false);
  const { busy, problems, run } = useDeed();
  useEffect(() => {
    let wanted = true;
    void ports.verifier.acceptsStamps().then((accepts) => wanted && setOffered(accepts));
    return () => {
      wanted = false;
    };
  }, [ports]);
  if (!offered) return null;
  const name = `distansrond-${report.digest.slice(0, 8)}.tsq`;
  const save = (made: Uint8Array) => ports.files.download(name, request, made);
  const take = async (file: File) => {
    const read = await readPicked(file, largest);
    return read.ok ? takeStamp(ports, id, report, read.value) : read;
  };
  return (
    <Disclosure summary={text('stamp.title')} onToggle={(event) => setOpen(event.currentTarget.open)}>
      {/* Closed, it must not take files that are pasted on the page. */}
      {open && (
        <div className={styles.stamp}>
          <p className="sm">{text('stamp.what')}</p>
          <p className="note">
            <Clock className="i" />
            <span className="sm">{text('stamp.before')}</span>
          </p>
          <Button small icon={FileDown} onClick={() => void run(() => stampRequestFor(ports, report), save)}>
            {text('stamp.ask')}
          </Button>
          <DropZone
            heading={text('stamp.drop')}
            over={() => text('stamp.over')}
            choose={text('stamp.choose')}
            onFiles={([file]) =>
              file &&
              void run(
                () => take(file),
                () => undefined,
              )
            }
          >
            {busy ? text('stamp.busy') : text('stamp.answer')}
          </DropZone>
          <ProblemNotice problems={problems} />
        </div>
      )}
    </Disclosure>
  );
}
