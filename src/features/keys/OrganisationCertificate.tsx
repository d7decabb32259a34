import { FileDown, FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { certificateRequestOf, takeCertificate } from '../../actions/keys/organisationCertificate.ts';
import { readPicked } from '../../actions/readPicked.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Identity, Profile } from '../../ports/people.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './keys.module.css';

interface OfKey {
  readonly profile: Profile;
  readonly identity: Identity;
  readonly onTaken: () => void;
}

/** For those whose organisation vouches for keys: a request goes out, a certificate comes back. */
export function OrganisationCertificate(props: OfKey) {
  const text = useText('keys');
  const organisation = useOrganisation(props.identity);
  const [taken, setTaken] = useState(false);
  const took = () => {
    setTaken(true);
    props.onTaken();
  };
  return (
    <Disclosure summary={text('certificate')}>
      <div className={styles.unfolded}>
        <p>{text('certificate.lead')}</p>
        {organisation !== null && <Status kind="done">{text('certificate.issued', { organisation })}</Status>}
        <ol className={styles.numbered}>
          <li>
            <Request {...props} />
          </li>
          <li>
            <Take {...props} onTaken={took} />
          </li>
        </ol>
        {/* Always there, so that what appears in it is read aloud. */}
        <p role="status">
          {taken && organisation !== null && (
            <>
              {text('certificate.taken', { name: props.identity.name, organisation })}{' '}
              {text('certificate.recovery')}
            </>
          )}
        </p>
      </div>
    </Disclosure>
  );
}

function Request({ profile }: OfKey) {
  const text = useText('keys');
  const ports = usePorts();
  const { busy, problems, run } = useDeed();
  const save = (request: string) =>
    ports.files.download('distansrond.csr', 'application/pkcs10', new TextEncoder().encode(request));
  return (
    <>
      <p>{text('certificate.step1')}</p>
      <ProblemNotice problems={problems} />
      <Button
        icon={FileDown}
        aria-disabled={busy}
        onClick={() => void run(() => certificateRequestOf(ports, profile), save)}
      >
        {text('certificate.request')}
      </Button>
    </>
  );
}

function Take({ profile, onTaken }: OfKey) {
  const text = useText('keys');
  const ports = usePorts();
  const input = useRef<HTMLInputElement>(null);
  const { busy, problems, run } = useDeed();
  const take = (file: File) =>
    run(async () => {
      const read = await readPicked(file);
      return read.ok ? takeCertificate(ports, profile, read.value) : read;
    }, onTaken);
  return (
    <>
      <p>{text('certificate.step2')}</p>
      <ProblemNotice problems={problems} />
      <Button icon={FileUp} aria-disabled={busy} onClick={() => !busy && input.current?.click()}>
        {text(busy ? 'certificate.busy' : 'certificate.take')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text('certificate.take')}
        accept=".pem,.crt,.cer,.der"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void take(file);
        }}
      />
    </>
  );
}

/** Who has issued the certificate of the key, if somebody this installation trusts has; null otherwise. */
function useOrganisation({ certificate, publicKey }: Identity): string | null {
  const { verifier } = usePorts();
  const [organisation, setOrganisation] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void verifier.readIssuedCertificate(certificate, publicKey).then((issued) => {
      if (wanted) setOrganisation(issued.ok ? issued.value.issuance.organisation : null);
    });
    return () => {
      wanted = false;
    };
  }, [verifier, certificate, publicKey]);
  return organisation;
}
