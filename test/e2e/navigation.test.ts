import { expect, it } from 'vitest';
import { useStage } from './stage.ts';

const stage = useStage();

it('the picture looks the same whether it is opened by its address or from another page', async () => {
  const page = await stage.openAs('coordinator', { address: '/9999/lagesbild' });
  const canvas = page.locator('.map-canvas');
  await canvas.waitFor();
  const opened = await canvas.boundingBox();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Granska/ })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Granska' }).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Lägesbild' }).click();
  await canvas.waitFor();
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.evaluate((element) => document.activeElement === element)).toBe(true);
  expect(await canvas.boundingBox()).toEqual(opened);
  expect(opened!.width).toBeGreaterThan(800);
});
