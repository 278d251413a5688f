import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from '@lagesbild/db/client.ts';
import { findMunicipality, findStudyArea } from '@lagesbild/db/repositories/municipalities.ts';
import { incidents } from '@lagesbild/db/schema/incidents.ts';
import { runCli } from '@lagesbild/server/cli/run_cli.ts';
import { and, count, countDistinct, eq, isNotNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDataFolder, migrationsFolder, projectFolder, removeDataFolder } from '../engine_template.ts';

const data = join(projectFolder, '..', 'shared', 'data');

// the files are not ours to commit: without them beside the project there is nothing real to read
describe.skipIf(!existsSync(data))(
  'real files, read by the command line into a data folder of its own',
  () => {
    let dataFolder: string;
    let db: Database;
    beforeAll(async () => {
      dataFolder = await freshDataFolder('empty');
      db = await openDatabase({ dataFolder });
    });
    afterAll(async () => {
      await db.close();
      removeDataFolder(dataFolder);
    });

    async function cli(...args: string[]): Promise<string> {
      const lines: string[] = [];
      const code = await runCli(args, {
        // opening takes seconds each time: the commands share one that they cannot close
        open: async () => ({ ...db, close: async () => {} }),
        migrationsFolder,
        clock: () => new Date('2026-11-16T08:00:00+01:00'),
        publicOrigin: 'https://lagesbild.example',
        out: (line) => lines.push(line.replaceAll('\u00a0', ' ')),
        err: (line) => lines.push(line),
        progress: () => {},
        readSecret: async () => null,
      });
      expect([code, code === 0 ? '' : lines.join('\n')]).toEqual([0, '']);
      return lines.join('\n');
    }

    it('the police’s national file: 45,890 of 84,644 events in 290 municipalities, the others with their reason', {
      timeout: 300_000,
    }, async () => {
      const made = await cli(
        'create-municipality',
        '--from',
        join(data, 'boundaries', 'swemapdata_kommuner.geojson'),
      );
      expect(made).toBe('290 kommuner skapade, 0 fanns redan, 0 gick inte att skapa.');
      const out = await cli('import', join(data, 'polisen_se_events.csv'), '--by-place', 'place');
      expect(out).toContain('84 644 rader: 45 890 inlästa, 38 754 avvisade.');
      expect(out).toMatch(/^ +31 956 .*\(county_row\)$/m);
      expect(out).toMatch(/^ +6 798 .*\(not_an_incident\)$/m);
      expect(out).not.toMatch(/unknown_|invalid_|broken_/);

      const stored = await db.asSystem(async (tx) => ({
        all: await tx
          .select({ rows: count(), municipalities: countDistinct(incidents.municipalityId) })
          .from(incidents),
        located: await tx.select({ rows: count() }).from(incidents).where(isNotNull(incidents.lon)),
        // "Upplands-bro" in the file
        brought: await tx
          .select({ rows: count() })
          .from(incidents)
          .where(eq(incidents.municipalityId, '0139')),
      }));
      expect(stored.all).toEqual([{ rows: 45_890, municipalities: 290 }]);
      expect(stored.located).toEqual([{ rows: 0 }]);
      expect(stored.brought[0]?.rows).toBeGreaterThan(0);
    });

    it('San Francisco: all 13,472 rows, each the span of its day, and a study area of whole cells', {
      timeout: 120_000,
    }, async () => {
      const zone = ['--srid', '32610', '--time-zone', 'America/Los_Angeles'];
      await cli('create-municipality', '--code', 'SF12', '--name', 'San Francisco', ...zone);
      const out = await cli('import', join(data, 'san_francisco_2012h2.csv'), '--municipality', 'SF12');
      expect(out).toContain('13 472 rader: 13 472 inlästa, 0 avvisade.');
      expect(out).toContain('100 % av tiderna är 00:00');
      expect(out).toContain('13 472 rader anger bara dagen');

      const { days, municipality, area } = await db.asSystem(async (tx) => ({
        days: await tx
          .select({ rows: count() })
          .from(incidents)
          .where(and(eq(incidents.municipalityId, 'SF12'), eq(incidents.timeKind, 'span'))),
        municipality: await findMunicipality(tx, 'SF12'),
        area: await findStudyArea(tx, 'SF12'),
      }));
      expect(days).toEqual([{ rows: 13_472 }]);
      // 12.5 × 12.1 km: the shorter side / 50 is 242 m
      expect(municipality?.cellSizeMeters).toBe(250);
      expect(area).toMatchObject({ version: 1, origin: 'accepted_points' });
    });

    it('Memphis: all 2,245 robberies at their minute, since only 1.8 % of them are at 00:00', {
      timeout: 120_000,
    }, async () => {
      const zone = ['--srid', '32615', '--time-zone', 'America/Chicago'];
      await cli('create-municipality', '--code', 'MEM1', '--name', 'Memphis', ...zone);
      const out = await cli('import', join(data, 'memphis_robberies_2019.csv'), '--municipality', 'MEM1');
      expect(out).toContain('2 245 rader: 2 245 inlästa, 0 avvisade.');
      expect(out).not.toContain('00:00');
      const kinds = await db.asSystem((tx) =>
        tx
          .select({ kind: incidents.timeKind, category: incidents.categoryCode, rows: count() })
          .from(incidents)
          .where(eq(incidents.municipalityId, 'MEM1'))
          .groupBy(incidents.timeKind, incidents.categoryCode),
      );
      expect(kinds).toEqual([{ kind: 'exact', category: 'theft.robbery', rows: 2245 }]);
    });

    it('burglaries of Washington: spans from start to end, and exact where the file says NA for the end', {
      timeout: 120_000,
    }, async () => {
      const out = await cli(
        'import',
        join(data, 'dc_burglaries_2016.csv'),
        '--municipality',
        'MEM1',
        '--source',
        'staff',
        '--time-zone',
        'America/New_York',
      );
      expect(out).toContain('1 025 rader: 1 025 inlästa, 0 avvisade.');
    });
  },
);
