import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { type Browser, chromium, type Page, type ViewportSize } from 'playwright-core';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

// Not the package's own arguments: those switch web security off.
const ARGUMENTS = [
  '--no-sandbox',
  '--headless=new',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // the map needs WebGL; the page around it is painted by the processor in a fraction of the time
  '--disable-gpu-rasterization',
  // and put together by it: through WebGL without a GPU every frame of the whole window costs as much as one of the map
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--hide-scrollbars',
];

const projectFolder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** The system's Chromium when there is one, else the one that npm brought along. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: ARGUMENTS });
}

async function findBrowser(): Promise<string> {
  const named = process.env.CHROMIUM;
  const system = [...(named ? [named] : []), ...SYSTEM_BROWSERS].find((path) => existsSync(path));
  if (system) return system;
  // it unpacks itself into the temp folder, which may be mounted without the right to execute
  const folder = projectFolder('.tmp');
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

export interface PageOptions {
  viewport?: ViewportSize;
  colorScheme?: 'light' | 'dark';
  /** Where the device says it is; without it the browser answers that position is not permitted. */
  position?: { longitude: number; latitude: number; accuracy?: number };
  /** Less of it unless a test is about motion: each frame of a movement is drawn in software. */
  reducedMotion?: 'reduce' | 'no-preference';
  /** Where the page begins; the start page when left out. */
  address?: string;
  /** Signed in before the first page is shown, without the form. */
  role?: Role;
  /** Kept out where what comes over the wire is counted: what a worker hands over is not what was sent. */
  serviceWorkers?: 'allow' | 'block';
  /** Runs in the page before its own code; knows nothing outside itself. */
  before?: () => void;
}

export interface WatchedPage {
  page: Page;
  /** Console errors, content security violations, page crashes and requests to any other origin, so far. Must be empty. */
  complaints: string[];
  close(): Promise<void>;
}

export const PHONE: ViewportSize = { width: 390, height: 844 };
export const DESK: ViewportSize = { width: 1440, height: 900 };
export const PROJECTOR: ViewportSize = { width: 1920, height: 1080 };

/** A page in its own context (own cookies and storage), watched for everything that must not happen. */
export async function newPage(
  browser: Browser,
  url: string,
  options: PageOptions = {},
): Promise<WatchedPage> {
  const { viewport = DESK, colorScheme = 'light', reducedMotion = 'reduce' } = options;
  const { position, role, before, address = '/', serviceWorkers = 'allow' } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    colorScheme,
    reducedMotion,
    serviceWorkers,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    ...(position ? { geolocation: position, permissions: ['geolocation'] } : {}),
  });
  // software graphics on two busy cores: slow is not wrong
  context.setDefaultTimeout(120_000);
  // run by tsx, functions inside functions call a helper that the page does not have
  if (before) await context.addInitScript(`globalThis.__name = (named) => named; (${before})()`);
  const page = await context.newPage();
  const complaints: string[] = [];
  watch(page, new URL(url).origin, complaints);
  if (role) {
    const answer = await context.request.post('/api/v1/session', {
      headers: { 'x-requested-with': 'lagesbild' },
      data: { email: emailOf(role), password: EXAMPLE_PASSWORD },
    });
    if (!answer.ok()) throw new Error(`Signing in as ${role}: ${answer.status()}`);
  }
  // A test goes on to its own address or waits for what it needs: a first page with a map need not load for that. But not
  // before the document is there: routing put on between has Chromium now and then tell no request of that page.
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return { page, complaints, close: () => context.close() };
}

function watch(page: Page, origin: string, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // the browser writes a line for every answer of 400 and above; the tests look at those themselves
    // tests that cut the connection look at what the page makes of it
    if (
      /net::ERR_(INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET|CONNECTION_REFUSED|EMPTY_RESPONSE|INTERNET_DISCONNECTED)/.test(
        message.text(),
      )
    )
      return;
    if (/the server responded with a status of [45]\d\d/.test(message.text())) return;
    complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${origin}/`) && !/^(data|blob):/.test(address))
      complaints.push(`foreign request: ${address}`);
  });
}

/** The example accounts' names before the @. */
const ACCOUNTS: Partial<Record<Role, string>> = {
  reporter: 'rapportor',
  coordinator: 'samordnare',
  police_partner: 'polis',
  est_member: 'grupp',
  partner: 'partner',
  leadership: 'ledning',
  administrator: 'admin',
  data_protection_officer: 'dso',
};

const EXAMPLE_PASSWORD = 'exempel';
const emailOf = (role: Role) => `${ACCOUNTS[role]}@exempel.se`;

/** Signs in by the form, as a person does, and waits for the first page. Rejects when the login page stays. */
export async function login(page: Page, role: Role): Promise<void> {
  await page.getByLabel('E-post').fill(emailOf(role));
  await page.getByLabel('Lösenord').fill(EXAMPLE_PASSWORD);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page
    .getByRole('link', { name: /Konto/ })
    .or(page.getByRole('button', { name: 'Meny' }))
    .first()
    .waitFor();
}

/** Marks on the map lie where things happened: WCAG 2.5.8 excepts them ("essential"), and the list twin has the same. */
const isMapMark = (rule: string, target: string) =>
  rule === 'target-size' && /\.map-(mark|badge|repeat)/.test(target);

const ACCESSIBILITY_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 AA and its best practices, or by the rules given, as lines to read. */
export async function checkAccessibility(page: Page, rules?: string[]): Promise<string[]> {
  // our pages have no frames: without the page of its own that axe joins the frames' results in, it takes a quarter
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(ACCESSIBILITY_TAGS)).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter((node) => !isMapMark(id, node.target.join(' ')))
      .map((node) => `${id}: ${help} – ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
  );
}
