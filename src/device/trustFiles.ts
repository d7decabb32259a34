// Whose certificates a deployment trusts: three text files beside the product, kept by the service worker like the rest of
// it. A missing file is an empty one, and so is one that is far too large or no text: then nobody is trusted by it.
import type { Authorities } from '../ports/verifying.ts';

const largest = 4 * 1024 * 1024;

/**
 * Reads the files once, when first asked. When the network fails nobody is trusted, and the next question tries again.
 * @param folder where they lie, with a slash at its end.
 */
export function trustFiles(folder = new URL('trust/', document.baseURI)): () => Promise<Authorities> {
  let read: Promise<Authorities> | undefined;
  return () => {
    read ??= readAll(folder).catch(() => {
      read = undefined;
      return { organisations: '', timestamps: '', eSign: '' };
    });
    return read;
  };
}

async function readAll(folder: URL): Promise<Authorities> {
  const text = (name: string) => textAt(new URL(name, folder));
  const [organisations, timestamps, eSign] = await Promise.all([
    text('organisations.pem'),
    text('timestamps.pem'),
    text('e-signatures.pem'),
  ]);
  return { organisations, timestamps, eSign };
}

async function textAt(url: URL): Promise<string> {
  const answer = await fetch(url, { credentials: 'same-origin', redirect: 'error' });
  // A server that answers every path with its start page has no such file.
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  if (!answer.ok || isPage || Number(answer.headers.get('content-length') ?? 0) > largest) return '';
  const text = await answer.text();
  return text.length > largest ? '' : text;
}
