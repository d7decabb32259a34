import { useRef, useState } from 'react';
import { type FileKind, fileKind } from '../../actions/fileKind.ts';
import { type Imported, importPackage } from '../../actions/importPackage.ts';
import type { Problem } from '../../domain/problems.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';

/** A file someone gave the page, and what has become of it. */
export interface Received {
  readonly key: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly imported: Imported | null;
}

/** The files of this visit. They are never taken in before their passphrase has been given. */
export function useReceivedFiles(profile: Profile) {
  const ports = usePorts();
  const [files, setFiles] = useState<readonly Received[]>([]);
  const [known, setKnown] = useState('');
  const count = useRef(0);
  const change = (key: number, changed: Partial<Received>) =>
    setFiles((all) => all.map((file) => (file.key === key ? { ...file, ...changed } : file)));
  return {
    files,
    /** A passphrase that opened one of the files: the others from the same sender often have the same. */
    known,
    async add(picked: readonly File[]) {
      const read = await Promise.all(picked.map((file) => readReceived(file, ++count.current)));
      setFiles((all) => [...read, ...all]);
    },
    async open({ key, bytes, busy }: Received, passphrase: string) {
      if (busy) return;
      change(key, { busy: true, problems: [] });
      const result = await importPackage(ports, profile, bytes, passphrase);
      if (result.ok) setKnown(passphrase);
      change(
        key,
        result.ok ? { busy: false, imported: result.value } : { busy: false, problems: result.problems },
      );
    },
  };
}

async function readReceived(file: File, key: number): Promise<Received> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKind(bytes);
  return {
    key,
    name: file.name,
    bytes,
    kind,
    busy: false,
    problems: kind === 'unknown' ? [{ problem: 'not-our-file' }] : [],
    imported: null,
  };
}
