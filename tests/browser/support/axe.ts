import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './test.ts';

/** Fails when the page breaks a rule of WCAG 2.2 A or AA, or of good practice, that a machine can judge. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessFindings(page)).toEqual([]);
}

/**
 * What a machine finds wrong on the page, one line of text a place.
 * The checker is handed over as a function, since the page's policy refuses both inline script and text as script.
 */
export async function accessFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(new Function(axe.source) as () => void);
  // A colour on its way to another is neither of them.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target }) => `${id}: ${help}\n${target.join(' ')}\n${html}`),
  );
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
