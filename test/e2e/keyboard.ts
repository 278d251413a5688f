import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Focused {
  /** Name, else text, of what has the focus. */
  name: string;
  tag: string;
  /** It is drawn that it has the focus. */
  seen: boolean;
}

/** What has the focus, and whether an eye can tell: an outline of its own, or of what stands for it. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const drawn = [getComputedStyle(element), getComputedStyle(element, '::after')];
    // a box that is drawn by its label shows the label's outline
    for (const label of (element as HTMLInputElement).labels ?? []) drawn.push(getComputedStyle(label));
    for (let host = element.parentElement, up = 0; host && up < 2; host = host.parentElement, up++)
      drawn.push(getComputedStyle(host));
    const seen = drawn.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
    );
    const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.innerText);
    const name = element.getAttribute('aria-label') ?? labels[0] ?? element.innerText ?? '';
    return { name: name.replaceAll(/\s+/g, ' ').trim(), tag: element.tagName, seen };
  });
}

/** Presses a key and looks where the focus is: never nowhere, and always to be seen. */
export async function press(page: Page, key: string, passed: readonly string[] = []): Promise<Focused> {
  await page.keyboard.press(key);
  const now = await focused(page);
  expect(now.tag, [...passed, `after ${key}`].join(' → ')).not.toBe('BODY');
  expect(now.seen, `focus is seen on ${now.tag} ${now.name} after ${key}`).toBe(true);
  return now;
}

/** Goes on by Tab until what has the focus reads so; a trap or a name that is not there fails. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 90; step++) {
    const now = await press(page, key, passed);
    if (name.test(now.name)) return;
    passed.push(now.name || now.tag);
  }
  throw new Error(`Tab never came to ${name}: ${passed.join(' → ')}`);
}
