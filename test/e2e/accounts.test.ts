import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type MailServer, startMailServer, tokenIn } from '../mail_server.ts';
import { checkBothThemes } from './both_themes.ts';
import { PHONE } from './browser.ts';
import { useStage } from './stage.ts';

let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
});
const stage = useStage(() => ({ smtpUrl: mail.url, from: 'Lägesbild <lagesbild@example.org>' }));
afterAll(() => mail.stop());

/** The next mail that comes to the address, by the service's own job. */
const mailTo = (email: string) =>
  vi.waitFor(
    () => {
      const found = mail.received.findLast(({ to }) => to.includes(email));
      if (!found) throw new Error(`No mail to ${email} yet`);
      return found;
    },
    { timeout: 60_000, interval: 500 },
  );

const EMAIL = 'asa.nystrom@example.org';
const PASSWORD = 'fyra ord om måsar';

it('an invitation goes from the administrator by mail to a password and the first page of the role', async () => {
  const admin = await stage.openAs('administrator', { address: '/9999/konton' });
  await admin.getByRole('heading', { name: 'Konton' }).waitFor();
  await admin.getByRole('button', { name: 'Bjud in' }).click();
  await admin.getByRole('button', { name: 'Skicka inbjudan' }).click();
  await admin.getByText('Skriv personens namn.').waitFor();
  await admin.getByLabel('Namn', { exact: true }).fill('Åsa Nyström');
  await admin.getByLabel('E-post', { exact: true }).fill(EMAIL);
  await admin.getByLabel('Roll', { exact: true }).selectOption('reporter');
  await admin.getByRole('button', { name: 'Skicka inbjudan' }).click();
  await admin.getByText('Inbjudan till Åsa Nyström är på väg.').waitFor();

  const token = tokenIn(await mailTo(EMAIL), 'valkommen');
  const guest = await stage.open({ viewport: PHONE, address: `/valkommen#${token}` });
  const asked: string[] = [];
  guest.on('request', (request) => asked.push(request.url()));
  await guest.getByRole('heading', { name: 'Välkommen till lägesbilden i Exempelkommun' }).waitFor();
  expect(await guest.getByLabel('E-post').inputValue()).toBe(EMAIL);
  const password = guest.getByLabel('Välj ett lösenord', { exact: true });
  await password.fill('för kort');
  await guest.getByRole('button', { name: 'Skapa kontot och logga in' }).click();
  await guest.getByText('Lösenordet är för kort: minst 12 tecken.').waitFor();
  expect(await guest.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('password');
  expect(await password.getAttribute('autocomplete')).toBe('new-password');
  await password.fill(PASSWORD);
  await guest.getByRole('button', { name: /^Visa/ }).click();
  expect(await password.getAttribute('type')).toBe('text');
  await guest.getByRole('button', { name: 'Skapa kontot och logga in' }).click();
  await guest.waitForURL('**/9999/rapportera');
  // the token went in a body only
  expect(asked.filter((address) => address.includes(token))).toEqual([]);

  await admin.reload();
  await admin.getByText(EMAIL).waitFor();
  expect(await admin.getByRole('heading', { name: 'Inbjudna' }).count()).toBe(0);

  await guest.goto(`/valkommen#${token}`);
  await guest.reload();
  await guest.getByRole('heading', { name: 'Inbjudan gäller inte längre' }).waitFor();
});

it('a forgotten password is replaced by the mailed link', async () => {
  const page = await stage.open({ viewport: PHONE });
  await page.getByRole('link', { name: 'Glömt lösenordet?' }).click();
  await page.getByLabel('E-post').fill('ledning@exempel.se');
  await page.getByRole('button', { name: 'Skicka länken' }).click();
  await page.getByText('Om ledning@exempel.se har ett konto').waitFor();
  const token = tokenIn(await mailTo('ledning@exempel.se'), 'losenord');
  await page.goto(`/losenord#${token}`);
  await page.getByLabel('Nytt lösenord', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Spara och logga in' }).click();
  await page.waitForURL('**/konto');
});

it('a member is changed, locked and ended, each with the way back', async () => {
  const admin = await stage.openAs('administrator', { address: '/9999/konton' });
  const row = admin.locator('.member-row', { hasText: 'dso@exempel.se' });
  await row.getByRole('button', { name: /Ändra/ }).click();
  await row.getByRole('button', { name: 'Lås', exact: true }).click();
  await row.getByText('Låst').waitFor();
  await admin.getByRole('button', { name: 'Ångra' }).click();
  await admin.getByText('är som förut').waitFor();
  expect(await row.getByText('Låst').count()).toBe(0);
  await row.getByRole('button', { name: /Ändra/ }).click();
  await row.getByRole('button', { name: 'Avsluta uppdraget' }).click();
  await row.waitFor({ state: 'detached' });
  await admin.getByRole('button', { name: 'Ångra' }).click();
  await row.waitFor();
});

it('axe finds nothing on the pages of accounts in either theme', async () => {
  const found: string[] = [];
  const page = await stage.open({ address: '/glomt-losenord' });
  await page.getByRole('heading', { name: 'Glömt lösenordet?' }).waitFor();
  found.push(...(await checkBothThemes(page)));
  await page.setViewportSize(PHONE);
  found.push(...(await checkBothThemes(page)));
  const admin = await stage.openAs('administrator', { address: '/9999/konton' });
  await admin.getByRole('button', { name: 'Bjud in' }).click();
  await admin.getByRole('button', { name: /Ändra/ }).first().click();
  found.push(...(await checkBothThemes(admin)));
  await admin.setViewportSize(PHONE);
  found.push(...(await checkBothThemes(admin)));
  const email = 'axe@example.org';
  await admin.getByLabel('Namn', { exact: true }).fill('Axel');
  await admin.getByLabel('E-post', { exact: true }).fill(email);
  await admin.getByRole('button', { name: 'Skicka inbjudan' }).click();
  const token = tokenIn(await mailTo(email), 'valkommen');
  await page.goto(`/valkommen#${token}`);
  await page.getByRole('heading', { name: /Välkommen/ }).waitFor();
  found.push(...(await checkBothThemes(page)));
  await page.setViewportSize({ width: 1440, height: 900 });
  found.push(...(await checkBothThemes(page)));
  expect(found).toEqual([]);
});
