import { expect, it } from 'vitest';
import { useStage } from './stage.ts';

const stage = useStage();

it('the picture looks the same whether it is opened by its address or from another page', async () => {
  const page = await stage.openAs('coordinator', { address: '/9999/lagesbild' });
  const canvas = page.locator('.map-canvas');
  // with the week under it, which takes its height from the map's
  const laidOut = async () => {
    await canvas.waitFor();
    await page.locator('.pulse-cell').first().waitFor();
    return canvas.boundingBox();
  };
  const opened = await laidOut();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Granska/ })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Granska' }).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Lägesbild' }).click();
  const again = await laidOut();
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.evaluate((element) => document.activeElement === element)).toBe(true);
  expect(again).toEqual(opened);
  expect(opened!.width).toBeGreaterThan(800);
});
