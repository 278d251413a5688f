import { expect, it } from 'vitest';
import { plantAlarm } from '../planted_pile.ts';
import { checkBothThemes } from './both_themes.ts';
import { DESK, PHONE } from './browser.ts';
import { AT_THE_STATION, useStage } from './stage.ts';

const { longitude: lon, latitude: lat } = AT_THE_STATION;
const stage = useStage(undefined, (db) =>
  plantAlarm(db, { code: '9999' }, { lon, lat, placeName: 'Stationen' }),
);

const TITLE = 'Något hopar sig vid Stationen: 7 händelser på 3 dygn';

it('an alarm stands in the agenda of the next meeting, with how often chance gives it', async () => {
  const page = await stage.openAs('police_partner', { address: '/9999/moten' });
  await page.getByRole('link', { name: /^Möte 4,/ }).click();
  const news = page.getByRole('region', { name: 'Nytt sedan förra mötet', exact: true });
  await news
    .getByText(
      'Larm: hopar sig vid Stationen under 3 dygn till 15 november 2026, så starkt av slump en natt på 1000',
    )
    .waitFor();
  expect(await news.getByText('Inga larm väntar.').count()).toBe(0);
  expect(await checkBothThemes(page, 'a meeting with an alarm')).toEqual([]);
});

it('the notice on Lägesbild opens its figures, leads to its place, and stays away once hidden', async () => {
  const page = await stage.openAs('coordinator', { address: '/9999/lagesbild' });
  const notice = page.getByRole('region', { name: 'Larm mellan mötena' });
  await notice.getByText(TITLE).click();
  await notice
    .getByText('Väntat var 0,6, inom 120 m. Så mycket ger slumpen en gång på 1000 nätter.')
    .waitFor();
  await notice.getByText('Senast sökt: till och med 15 november 2026.').waitFor();
  expect(await checkBothThemes(page, 'the notice')).toEqual([]);
  await notice.getByRole('link', { name: 'Visa på kartan' }).click();
  await page.waitForURL(/urval=cirkel/);
  await notice.getByRole('button', { name: /^Dölj larmet/ }).click();
  await notice.getByText(TITLE).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { name: /2026/ }).first().waitFor();
  expect(await notice.getByText(TITLE).count()).toBe(0);
});

it.each([DESK, PHONE])(
  'mail of an alarm is chosen under Konto, said to be stored, and kept, at $width px',
  async (viewport) => {
    const page = await stage.openAs('coordinator', { address: '/konto', viewport });
    const mail = page.getByRole('group', { name: 'Mejl till mig' }).first();
    const choice = mail.getByLabel('Mejla mig när något hopar sig mellan mötena');
    await choice.waitFor();
    const before = await choice.isChecked();
    await choice.click();
    await mail.getByRole('status').filter({ hasText: 'Sparat.' }).waitFor();
    expect(await choice.isChecked()).toBe(!before);
    expect(await checkBothThemes(page, 'the mail choices')).toEqual([]);
    await page.reload();
    await choice.waitFor();
    expect(await choice.isChecked()).toBe(!before);
  },
);
