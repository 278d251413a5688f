import type { Page } from 'playwright-core';
import { checkAccessibility } from './browser.ts';

/**
 * What axe finds in the light theme, and what it finds again in the dark one: colours come from tokens, so nothing but
 * contrast can differ. The page must have been opened in the light theme, and is left in it.
 */
export async function checkBothThemes(page: Page, what = 'the page'): Promise<string[]> {
  const light = await checkAccessibility(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await painted(page);
  const dark = await checkAccessibility(page, COLOUR_RULES);
  await page.emulateMedia({ colorScheme: 'light' });
  await painted(page);
  return [...light.map((line) => `${what}, light: ${line}`), ...dark.map((line) => `${what}, dark: ${line}`)];
}

/** Of axe's rules, those that read colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const painted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
