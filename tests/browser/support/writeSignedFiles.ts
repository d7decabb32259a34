import { throughVite } from './throughVite.ts';

type SignedFiles = typeof import('./signedFiles.ts');

export function writeSignedFiles(folder: string, passphrase: string): Promise<void> {
  return throughVite<SignedFiles, void>('/tests/browser/support/signedFiles.ts', ({ write }) =>
    write(folder, passphrase),
  );
}
