// The adapters alone in a page, for what only a real browser can prove. The product itself is tested as it is built.
import { devicePhotos } from '../../../src/device/photos/devicePhotos.ts';
import { createPackages } from '../../../src/exchange/packages.ts';
import { openStorage } from '../../../src/storage/storage.ts';

async function startAdapters() {
  const heard: string[] = [];
  const opened = await openStorage({
    blocked: () => heard.push('blocked'),
    released: () => heard.push('released'),
  });
  if (!opened.ok) throw new Error(opened.problems[0].problem);
  return { heard, storage: opened.value, packages: createPackages(), photos: devicePhotos };
}

declare global {
  interface Window {
    adapters: ReturnType<typeof startAdapters>;
  }
}
window.adapters = startAdapters();
