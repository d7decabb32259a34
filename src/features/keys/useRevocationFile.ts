import { usePorts } from '../../ports/PortsContext.tsx';
import type { Identity } from '../../ports/people.ts';

const mediaType = 'application/octet-stream';

/** The revocation note as a file to send on. `share` is null where the device has no share sheet for it. */
export function useRevocationFile({ revocation }: Identity) {
  const { files, packages } = usePorts();
  const bytes = () => new TextEncoder().encode(revocation);
  const name = () => packages.suggestFileName('revocation');
  return {
    download: () => files.download(name(), mediaType, bytes()),
    share: files.canShare(name(), mediaType) ? () => void files.share(name(), mediaType, bytes(), '') : null,
  };
}
