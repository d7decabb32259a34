// Giving a file to the user: as a download everywhere, by the share sheet where the device takes such files.
import { asBufferSource } from '../bytes/digest.ts';
import type { Files } from '../ports/exchange.ts';

export const deviceFiles: Files = {
  download(name, mediaType, bytes) {
    const url = URL.createObjectURL(fileOf(name, mediaType, bytes));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), fetchedAfter);
  },

  canShare(name, mediaType) {
    const files = [fileOf(name, mediaType, new Uint8Array(1))];
    return typeof navigator.canShare === 'function' && navigator.canShare({ files });
  },

  async share(name, mediaType, bytes, text) {
    const files = [fileOf(name, mediaType, bytes)];
    return typeof navigator.canShare === 'function' && navigator.canShare({ files })
      ? shared({ files, text })
      : false;
  },

  canShareLink: () => typeof navigator.share === 'function',

  shareLink: async (url, text) => (typeof navigator.share === 'function' ? shared({ url, text }) : false),
};

/** False when the user backed out, or the device would not after all. */
async function shared(what: ShareData): Promise<boolean> {
  try {
    await navigator.share(what);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** Milliseconds after which a browser surely has begun to read a download, also when it first asks where to put it. */
const fetchedAfter = 60_000;

function fileOf(name: string, mediaType: string, bytes: Uint8Array): File {
  return new File([asBufferSource(bytes)], name, { type: mediaType });
}
