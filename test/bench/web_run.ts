import { readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, newPage } from '../e2e/browser.ts';
import { startExampleServer } from '../e2e/server.ts';
import { projectFolder } from '../engine_template.ts';
import { type BrushTimes, brushTimeline, paintNothing } from './web_brush.ts';
import { addMadeIncidents } from './web_incidents.ts';
import { type MapPaint, paintMap, recordMapCalls } from './web_map_paint.ts';
import { type FirstMapTimes, installWebProbe } from './web_probe.ts';

const picturesWanted = 6;
/** Longer than the page waits for a hand, with the drawing after it, milliseconds. */
const handRests = 2000;

export const distFolder = join(projectFolder, 'web', 'dist');

export interface WebRun {
  incidents: number;
  /** A context of its own with nothing kept, over loopback. */
  firstMap: FirstMapTimes;
  /** Bytes of the scripts as they were sent, workers too. */
  scriptBytes: number;
  /** Milliseconds to paint a text of no work at all. */
  empty: number[];
  brush: BrushTimes;
  paint: MapPaint;
  /** Of the last minute, before the first page and after the last step. */
  load: [before: number, after: number];
}

/** One browser at the desk's size on a service with the example municipality and so many incidents more. */
export async function runWeb(size: { incidents: number; steps: number; rounds: number }): Promise<WebRun> {
  const { incidents, steps, rounds } = size;
  const server = await startExampleServer((db) => addMadeIncidents(db, incidents));
  const browser = await launchBrowser();
  try {
    const before = loadavg()[0]!;
    const { page, complaints } = await newPage(browser, server.url, {
      role: 'police_partner',
      address: '/9999/lagesbild',
      before: installWebProbe,
      reducedMotion: 'no-preference',
      serviceWorkers: 'block',
    });
    const firstMap = await page.evaluate(() => window.webProbe.firstMap());
    const scriptBytes = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => /\.m?js$/.test(name))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    );
    await recordMapCalls(page, `/assets/${mapChunk()}`);
    const empty = await paintNothing(page, rounds);
    const brush = await brushTimeline(page, steps);
    // where graphics are slow the map is drawn when the hand rests: so it does, for the pictures to measure with
    await brushTimeline(page, picturesWanted, () => page.waitForTimeout(handRests));
    const paint = await paintMap(page, rounds);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    return { incidents, firstMap, scriptBytes, empty, brush, paint, load: [before, loadavg()[0]!] };
  } finally {
    await browser.close();
    await server.stop();
  }
}

function mapChunk(): string {
  const name = readdirSync(join(distFolder, 'assets')).find((file) => /^lagesbild_map-.*\.js$/.test(file));
  if (!name) throw new Error('The page was not built');
  return name;
}
