import { readFileSync } from 'node:fs';
import { type Database, openDatabase, prepareDatabase } from '@lagesbild/db/client.ts';
import { exampleLogins, seedExampleWhenEmpty } from '@lagesbild/db/seed/seed_example.ts';
import { stableUuid } from '@lagesbild/db/seed/stable_uuid.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { ClassAnalysisResult } from '@lagesbild/shared/schemas/class_analysis.ts';
import { HotspotCreate } from '@lagesbild/shared/schemas/hotspot.ts';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takenIn } from '../../../web/src/pages/hotspots/take_in.ts';
import {
  freshDataFolder,
  migrationsFolder,
  PINNED_NOW,
  projectFolder,
  removeDataFolder,
} from '../../engine_template.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';

const SWEREF = '+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs';

interface TruthPlace {
  name: string;
  flaggedNow: boolean;
  class: 'new' | 'persistent' | 'increasing' | 'diminishing' | 'recurring' | 'faded' | null;
  cells: [x: number, y: number][];
  mainCell: [x: number, y: number];
}

/** What a planted åtgärd is told to have done. */
interface Told {
  verdict: string;
  rateRatio: { low: number; high: number } | null;
  control: { places: number } | null;
  caveats: string[];
}

const truth = JSON.parse(readFileSync(`${projectFolder}/db/seed/example/truth.json`, 'utf8')) as {
  places: TruthPlace[];
  interventions: { key: string; trueRatio: number }[];
};

let folder: string;
let db: Database;
let app: App;
let police: Client;

beforeAll(async () => {
  folder = await freshDataFolder('example');
  db = await openDatabase({ dataFolder: folder });
  await prepareDatabase(db, migrationsFolder);
  app = await buildTestApp(db);
  police = await clientFor(app, 'polis@exempel.se', 'exempel');
});

afterAll(async () => {
  await app.close();
  await db.close();
  removeDataFolder(folder);
});

describe('the example municipality', () => {
  it('has an account for each role, whose password opens it', async () => {
    const logins = await exampleLogins(db);
    expect(logins.map(({ role }) => role)).toEqual([
      'reporter',
      'coordinator',
      'police_partner',
      'est_member',
      'partner',
      'leadership',
      'administrator',
      'data_protection_officer',
    ]);
    for (const { email, password, role } of logins) {
      const client = await clientFor(app, email, password);
      const { memberships } = (await client.request('GET', '/me')).json();
      expect(
        memberships.find(
          (membership: { municipality: { code: string } }) => membership.municipality.code === '9999',
        ).role,
      ).toBe(role);
    }
  });

  it('shares the police account, and nothing else, with the neighbour', async () => {
    const { memberships } = (await police.request('GET', '/me')).json();
    expect(
      memberships
        .map((membership: { municipality: { code: string } }) => membership.municipality.code)
        .sort(),
    ).toEqual(['9998', '9999']);
    for (const { email } of await exampleLogins(db)) {
      if (email === 'polis@exempel.se') continue;
      const client = await clientFor(app, email, 'exempel');
      expect((await client.request('GET', '/municipalities/9998')).statusCode, email).toBe(404);
    }
    const ids = async (code: string) => {
      const answers = await Promise.all(
        ['organizations', 'places', 'areas'].map((name) =>
          police.request('GET', `/municipalities/${code}/${name}`),
        ),
      );
      return answers.flatMap(
        (answer) => Object.values(answer.json()).flat() as { id: string; name: string }[],
      );
    };
    const own = new Set((await ids('9999')).map(({ id }) => id));
    expect(own.size).toBeGreaterThan(50);
    expect((await ids('9998')).filter(({ id }) => own.has(id))).toEqual([]);
  });

  it('has its hotspots where the truth says "flagged now", and none at the other planted places', async () => {
    const answer = await police.request('POST', '/municipalities/9999/analyses/grid', {
      datetime: '2026-11-02/2026-11-16',
    });
    const { hotspots, columns } = answer.json();
    const flagged = new Set(
      hotspots.flatMap((hotspot: { cells: number[] }) =>
        hotspot.cells.map((cell) => `${columns.x[cell]},${columns.y[cell]}`),
      ),
    );
    for (const { name, mainCell, flaggedNow } of truth.places) {
      expect([name, flagged.has(mainCell.join())]).toEqual([name, flaggedNow]);
    }
    expect(truth.places.filter(({ flaggedNow }) => flaggedNow).length).toBeGreaterThanOrEqual(5);
  });

  it('has its planted classes, as the truth says: each place in its own, and the faded one listed as faded', async () => {
    const answer = await police.request('POST', '/municipalities/9999/analyses/classes', {
      datetime: '2026-11-02/2026-11-16',
    });
    expect(answer.statusCode, answer.body).toBe(200);
    const result: Static<typeof ClassAnalysisResult> = answer.json();
    expect([...Value.Errors(ClassAnalysisResult, result)].slice(0, 3)).toEqual([]);
    // what the page takes in of it is what the register takes
    const taken = takenIn(result, result.hotspots[0]!, 'Södervik centrum', SWEREF);
    expect([...Value.Errors(HotspotCreate, taken)]).toEqual([]);
    expect(result.fortnights).toHaveLength(13);
    expect(result.fortnights[0]).toEqual({ from: '2026-11-02', to: '2026-11-16' });
    const isIn = (cells: number[], place: TruthPlace) =>
      cells.some((cell) =>
        place.cells.some(([x, y]) => x === result.columns.x[cell] && y === result.columns.y[cell]),
      );
    const found = truth.places.map((place) => {
      const hotspot = result.hotspots.find(({ cells }) => isIn(cells, place));
      const faded = result.faded.some(({ cells }) => isIn(cells, place));
      return [place.name, hotspot ? hotspot.class : faded ? 'faded' : null];
    });
    expect(found).toEqual(truth.places.map((place) => [place.name, place.class]));
    expect(new Set(truth.places.map((place) => place.class))).toContain('faded');
  });

  it('gives a member without exact points the same classes from cells', async () => {
    const question = { datetime: '2026-11-02/2026-11-16' };
    const member = await clientFor(app, 'grupp@exempel.se', 'exempel');
    const [exact, coarse] = await Promise.all(
      [police, member].map(async (client) =>
        (await client.request('POST', '/municipalities/9999/analyses/classes', question)).json(),
      ),
    );
    // the municipality's cells are 100 m already: moving points to their centres moves no count
    expect(coarse.coarse).toBe(true);
    expect(coarse.faded).toEqual(exact.faded);
    expect(coarse.hotspots.map(({ class: name }: { class: string }) => name)).toEqual(
      exact.hotspots.map(({ class: name }: { class: string }) => name),
    );
  });

  it('has two places in its register, one followed up and one acted on, by ids that stay', async () => {
    const { hotspots } = (await police.request('GET', '/municipalities/9999/hotspots')).json();
    const told = hotspots.map(({ id, state, visitCount }: Record<string, unknown>) => [
      id,
      state,
      visitCount,
    ]);
    expect(told.sort()).toEqual(
      [
        [stableUuid('9999', 'hotspot', 'sodervik_centrum'), 'following_up', 2],
        [stableUuid('9999', 'hotspot', 'bruksparken'), 'acting', 1],
      ].sort(),
    );
    const { histories } = (await police.request('GET', '/municipalities/9999/hotspots/histories')).json();
    // Bruksparken is a hotspot still, Södervik none
    expect(histories.map(({ rank }: { rank: number | null }) => rank !== null).sort()).toEqual([false, true]);
  });

  it('is told that the lamps helped and the signs did not, with limits that hold the truth', async () => {
    const told = async (key: string) => {
      const id = stableUuid('9999', 'intervention', key);
      const answer = await police.request('GET', `/municipalities/9999/interventions/${id}/effect`);
      return answer.json<Told>();
    };
    for (const { key, trueRatio } of truth.interventions) {
      const { verdict, rateRatio, control, caveats } = await told(key);
      expect(verdict, key).toBe(trueRatio < 1 ? 'helped' : 'no_difference');
      expect(rateRatio!.low, key).toBeLessThanOrEqual(trueRatio);
      expect(rateRatio!.high, key).toBeGreaterThanOrEqual(trueRatio);
      expect(control!.places, key).toBeGreaterThan(0);
      // the day of the follow-up was set beforehand
      expect(caveats, key).not.toContain('open_ended');
    }
  });

  it('is not seeded twice', async () => {
    const count = async () =>
      (await police.request('GET', '/municipalities/9999/incidents?limit=1')).json().numberMatched;
    const before = await count();
    expect(before).toBeGreaterThan(1500);
    await seedExampleWhenEmpty(db, PINNED_NOW, projectFolder);
    expect(await count()).toBe(before);
  });
});
