// The verifier that stands alone is built first, from the same source, and put among the app's own files, so that the
// service worker keeps it with its digest like every other.
import { readFile } from 'node:fs/promises';
import { build, type Plugin } from 'vite';
import { standalonePage } from './standalonePage.ts';

export const standaloneName = 'granska.html';

/** The mode in which vite.config.ts describes a build of one script and one style. */
export const standaloneMode = 'standalone';

export function standaloneFile(): Plugin {
  return {
    name: 'distansrond-standalone',
    apply: 'build',
    async generateBundle() {
      const template = await readFile(new URL('../standalone/granska.html', import.meta.url), 'utf8');
      const source = standalonePage({ template, ...(await builtParts()) });
      this.emitFile({ type: 'asset', fileName: standaloneName, source });
    },
  };
}

async function builtParts(): Promise<{ readonly script: string; readonly style: string }> {
  const built = await build({ mode: standaloneMode, logLevel: 'warn', build: { write: false } });
  const files = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const styles = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  const [script, ...moreScripts] = scripts;
  const [style, ...moreStyles] = styles;
  if (script === undefined || style === undefined || moreScripts.length + moreStyles.length > 0)
    throw new Error(`One script and one style were expected: ${files.map(({ fileName }) => fileName)}`);
  // The device's own typefaces serve: the file is to be small, and to last.
  return { script, style: style.replaceAll(/@font-face\s*\{[^}]*\}/g, '') };
}
