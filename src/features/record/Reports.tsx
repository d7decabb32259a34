import { FileDown, Share2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { currentCopies } from '../../actions/reportCopies.ts';
import type { Role } from '../../domain/people/role.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { ReportFile } from '../../ports/records.ts';
import type { Verdict } from '../../ports/verifying.ts';
import { Button } from '../../ui/Button.tsx';
import type { RecordProps } from './OpenRecord.tsx';
import { OtherCopy } from './OtherCopy.tsx';
import styles from './record.module.css';
import { canBeStamped, StampReport } from './StampReport.tsx';

const pdf = 'application/pdf';

/** The reports in use, whose signatures they bear, and taking them out. */
export function Reports(props: RecordProps) {
  const text = useText('record');
  const { state, stored } = props.round.opened;
  const standing = [state.standing['manager-review'], state.standing['self-assessment']];
  const [review = [], walk = []] = standing.map((link) =>
    link ? currentCopies(stored.reports, link.digest) : [],
  );
  const reports = [...review, ...walk];
  return (
    <section className={styles.section} aria-labelledby="reports">
      <h2 id="reports">{text('report.title')}</h2>
      {reports.length === 0 && <p className="sm mut">{text('report.none')}</p>}
      <ul className={styles.reports}>
        {reports.map((report) => (
          <Report key={report.digest} {...props} report={report} />
        ))}
      </ul>
      {review.length > 1 && <OtherCopy {...props} />}
    </section>
  );
}

function Report({ id, round, report }: RecordProps & { report: ReportFile }) {
  const text = useText('record');
  const verdict = useVerdict(report);
  const { files } = usePorts();
  const name = `distansrond-${report.digest.slice(0, 8)}.pdf`;
  return (
    <li>
      <p className="b">{text(`report.kind.${report.kind}`)}</p>
      <Signatures verdict={verdict} />
      <div className={styles.go}>
        <Button small icon={FileDown} onClick={() => files.download(name, pdf, report.bytes)}>
          {text('report.download')}
        </Button>
        {files.canShare(name, pdf) && (
          <Button small icon={Share2} onClick={() => void files.share(name, pdf, report.bytes, '')}>
            {text('report.share')}
          </Button>
        )}
      </div>
      {verdict && canBeStamped(verdict, round.myKeys) && <StampReport id={id} report={report} />}
    </li>
  );
}

/** Judged anew each time it is shown: a stored file is not trusted for being stored. */
function useVerdict(report: ReportFile): Verdict | undefined {
  const { verifier } = usePorts();
  const [verdict, setVerdict] = useState<Verdict>();
  useEffect(() => {
    let wanted = true;
    void verifier.verifyPdf(report.bytes).then((found) => wanted && setVerdict(found));
    return () => {
      wanted = false;
    };
  }, [verifier, report]);
  return verdict;
}

function Signatures({ verdict }: { verdict: Verdict | undefined }) {
  const text = useText('record');
  const format = useFormat();
  const roles = useRoleWords();
  if (verdict === undefined) return <p className="sm mut">{text('report.checking')}</p>;
  if (verdict.verdict === 'invalid' || verdict.verdict === 'unreadable')
    return <p className="sm b">{text('report.changed')}</p>;
  const list = (of: readonly Role[]) => format.list(of.map((role) => roles[role].toLocaleLowerCase()));
  const stamped = verdict.signers.filter(({ stamp }) => stamp !== null).map(({ name }) => name);
  return (
    <p className="sm mut">
      {text('report.signedBy', { who: list(verdict.signers.map(({ role }) => role)) })}
      {verdict.waiting.length > 0 && ` ${text('report.waitsFor', { who: list(verdict.waiting) })}`}
      {stamped.length > 0 && ` ${text('report.stamped', { who: format.list(stamped) })}`}
    </p>
  );
}
