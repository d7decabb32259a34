// The watch that stands over these stories finds what it is there to find.
import { Leaks } from './stories/Leaks.ts';
import { expect, test } from './support/test.ts';

const secret = 'granstuga-molnkaka-stenbro';
const words = 'Värken i axeln, Ö-2291';

test('whatever is said, asked for, stored in the open or handed out is held against what was to stay secret', async ({
  newDevice,
}) => {
  const device = await newDevice();
  const leaks = new Leaks();
  leaks.watch(device);
  leaks.keep('a passphrase', secret);
  leaks.keep('an answer', words, 'words');
  const page = await device.newPage();
  await page.goto('./');
  await leaks.lookAt(page);
  expect(leaks.findings()).toEqual([]);

  const download = page.waitForEvent('download');
  await page.evaluate(
    ([secret, words]) => {
      console.info(btoa(`x${secret}`));
      void fetch(`./?${encodeURIComponent(words)}`);
      localStorage.setItem('kept', secret.toUpperCase().toLowerCase());
      location.hash = `#/${secret.replaceAll('-', '')}`;
      const bytes = new TextEncoder().encode(`{"x":"${words}"}`);
      const link = document.createElement('a');
      link.download = `${secret}.txt`;
      link.href = URL.createObjectURL(new Blob([bytes]));
      link.click();
    },
    [secret, words] as const,
  );
  await download;
  await leaks.lookAt(page);
  await page.evaluate(() => localStorage.clear());
  expect(new Set(leaks.findings())).toEqual(
    new Set([
      'a passphrase in the console',
      'an answer in an address',
      'a passphrase in localStorage or sessionStorage',
      'a passphrase in an address',
      'a passphrase in the name of a file',
      `an answer in ${secret}.txt`,
    ]),
  );
});
