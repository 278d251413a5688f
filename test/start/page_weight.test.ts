import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../engine_template.ts';
import { LAGESBILD_CHUNKS, REPORT_CHUNKS, weighPage } from './page_weight.ts';

const dist = join(projectFolder, 'web', 'dist');
const kilobyte = 1000;

describe('JavaScript that a page fetches, gzipped', () => {
  it('is at most 150 kB for the report form before its map', () => {
    expect(weighPage(dist, REPORT_CHUNKS).gzipBytes).toBeLessThanOrEqual(150 * kilobyte);
  });

  it('is at most 700 kB for the Lägesbild with MapLibre, its worker and the worker of the analyses', () => {
    expect(weighPage(dist, LAGESBILD_CHUNKS).gzipBytes).toBeLessThanOrEqual(700 * kilobyte);
  });

  it('knows a chunk that is not there from one that weighs nothing', () => {
    expect(() => weighPage(dist, ['nothing_of_the_kind'])).toThrow('No chunk named nothing_of_the_kind');
  });
});
