// Files that nothing reads. A copy called "2 kopia" would otherwise be passed over, while its author believes it checked.
import type { Finding } from '../../domain/checklist/finding.ts';
import { languages } from '../../domain/checklist/language.ts';
import type { FolderFiles } from './checkFolder.ts';

const known =
  /^(?:[^/]+\/\d+\/(?:checklist|examples)\.json|local\/[^/]+\.json|help\/cards\.json|lock\.json|[^/]+\.schema\.json|illustrations\/.+\.svg)$/;
const words = /^[^/]+\/\d+\/texts\.([a-z]{2,3}(?:-[A-Za-z]+)?)\.json$/;

/** Every file with a name that the check and the app do not look for. */
export function strayFiles(files: FolderFiles): Finding[] {
  return [...files.keys()].sort().flatMap((file): Finding[] => {
    const language = words.exec(file)?.[1];
    if (language !== undefined) {
      const isKnown = languages.some((one) => one === language);
      return isKnown ? [] : [{ file, item: null, fault: { kind: 'language-unknown', language } }];
    }
    return known.test(file) ? [] : [{ file, item: null, fault: { kind: 'file-unexpected' } }];
  });
}
