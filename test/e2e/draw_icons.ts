/** `npm run icons`: draws the icons of the installed service from web/public/icon.svg. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './browser.ts';

const publicFile = (name: string) => fileURLToPath(new URL(`../../web/public/${name}`, import.meta.url));

/** File, pixels, and how much of the square the sign takes: systems cut a maskable icon to their own shape. */
const ICONS = [
  { file: 'icons/icon-192.png', pixels: 192, share: 1 },
  { file: 'icons/icon-512.png', pixels: 512, share: 1 },
  { file: 'icons/icon-maskable-512.png', pixels: 512, share: 0.74 },
  // a telephone with a fruit rounds the corners itself
  { file: 'icons/icon-180.png', pixels: 180, share: 0.86 },
];

const sign = readFileSync(publicFile('icon.svg'), 'utf8');
const ground = /<rect [^>]*fill="(#\w+)"/.exec(sign)?.[1];
if (!ground) throw new Error('icon.svg has no ground colour');

const browser = await launchBrowser();
for (const { file, pixels, share } of ICONS) {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const size = Math.round(pixels * share);
  const background = share === 1 ? 'transparent' : ground;
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${background}">
      <div style="width:${size}px;height:${size}px">${sign}</div>
    </body>`,
  );
  await page.screenshot({ path: publicFile(file), omitBackground: true });
  await page.close();
}
await browser.close();
