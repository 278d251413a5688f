import type { Page } from 'playwright-core';
import type { StepTimes } from './web_probe.ts';

const stepLimit = 20_000;
/** Milliseconds in which what one round has set off is drawn. */
const restBetween = 300;
/** Fortnights that the brush is taken back before it turns: all of them have data and history. */
const reach = 18;

export interface BrushTimes {
  steps: StepTimes[];
  longestTask: number;
  /** Tasks above 50 ms. */
  longTasks: number;
}

/**
 * Takes the brush over the timeline with the mouse, one fortnight a step, there and back again; the next step waits for
 * the last one's figures and marks. `between` is done after each step. Rejects when a step changes nothing.
 */
export async function brushTimeline(
  page: Page,
  steps: number,
  between: () => Promise<void> = async () => {},
): Promise<BrushTimes> {
  const plot = (await page.locator('.timeline-plot').boundingBox())!;
  const brush = (await page.locator('.brush').boundingBox())!;
  const y = plot.y + plot.height / 2;
  const start = brush.x + brush.width / 2;
  await page.mouse.move(start, y);
  await page.mouse.down();
  await page.evaluate(() => window.webProbe.longTasks());
  const times: StepTimes[] = [];
  const tasks: { longest: number; count: number }[] = [];
  for (let step = 1; step <= steps; step++) {
    const back = step % (2 * reach);
    const fortnights = back <= reach ? back : 2 * reach - back;
    // listens before the hand moves: what is asked and what is pointed come by different ways
    await page.evaluate(() => window.webProbe.expectStep());
    await page.mouse.move(start - fortnights * brush.width, y);
    const seen = page.evaluate(() => window.webProbe.step);
    times.push(await within(stepLimit, seen, `Brush step ${step} changed no figures or marks`));
    tasks.push(await page.evaluate(() => window.webProbe.longTasks()));
    await between();
    // what the measuring itself did is not the page's
    await page.evaluate(() => window.webProbe.longTasks());
  }
  await page.mouse.up();
  return {
    steps: times,
    longestTask: Math.max(...tasks.map(({ longest }) => longest)),
    longTasks: tasks.reduce((sum, { count }) => sum + count, 0),
  };
}

/** What the browser takes at least on this machine from a pointer's event to a painted text, map and page at rest, ms. */
export async function paintNothing(page: Page, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(() => window.webProbe.expectEmptyStep());
    await page.mouse.move(20 + round, 40);
    const painted = page.evaluate(() => window.webProbe.emptyStep);
    times.push(await within(stepLimit, painted, 'A text was not painted'));
    await page.waitForTimeout(restBetween);
  }
  return times;
}

function within<T>(milliseconds: number, work: Promise<T>, otherwise: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
