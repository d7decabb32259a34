import type { Page } from '@playwright/test';
import { jpegWithExif } from '../support/jpegWithExif.ts';

/**
 * A photo as a telephone takes it, with a place in its Exif; made in the page, since nothing else here makes JPEG.
 * @param colour Of the wall behind, so that no two photos are alike.
 */
export async function photoFile(page: Page, name: string, colour: string) {
  const base64 = await page.evaluate((wall) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 600 });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = wall;
    context.fillRect(0, 0, 800, 600);
    context.fillStyle = '#3d3427';
    for (let cable = 0; cable < 7; cable += 1) context.fillRect(60 + cable * 100, 200 + cable * 31, 70, 260);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  }, colour);
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(jpegWithExif(Buffer.from(base64, 'base64'))) };
}
