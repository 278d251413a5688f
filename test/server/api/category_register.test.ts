import type { Database } from '@lagesbild/db/client.ts';
import { insertIncidents } from '@lagesbild/db/repositories/incident_writes.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { storedIncident } from '../../stored_incident.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let coordinator: Client;
let reporter: Client;

const at = (day: number) => Date.parse(`2026-11-${String(day).padStart(2, '0')}T12:00:00+01:00`);

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
});

/** Six thefts, two of them burglaries, three vandalisms, in the fortnight of 2–15 November. */
beforeEach(async () => {
  town = await createTestTown(db);
  coordinator = await clientFor(app, town.emails.coordinator);
  reporter = await clientFor(app, town.emails.reporter);
  const codes = ['theft', 'theft', 'theft', 'theft', 'theft.burglary', 'theft.burglary'];
  codes.push('vandalism', 'vandalism.graffiti', 'vandalism.graffiti');
  await db.asSystem((tx) =>
    insertIncidents(
      tx,
      town.code,
      codes.map((categoryCode, i) =>
        storedIncident(town.organizationId, { categoryCode, occurredFrom: at(3 + i) }),
      ),
    ),
  );
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const path = (rest = '') => `/municipalities/${town.code}/categories${rest}`;
const all = async () => (await reporter.request('GET', path())).json().categories as Category[];
const one = async (code: string) => (await all()).find((category) => category.code === code)!;
const change = (code: string, version: number, changes: object) =>
  coordinator.request('PATCH', path(`/${code}`), { version, change: changes });
const merge = (code: string, version: number, into: string | null) =>
  coordinator.request('POST', path(`/${code}/merge`), { version, into });

/** Observed of the fortnight: all, and by top category where there are any. */
async function figures() {
  const answer = await coordinator.request('POST', `/municipalities/${town.code}/analyses/expected`, {
    datetime: '2026-11-02/2026-11-16',
  });
  expect(answer.statusCode, answer.body).toBe(200);
  const { headline, categoryFigures } = answer.json();
  return {
    total: headline.observed as number,
    byCategory: Object.fromEntries(
      (categoryFigures as { categoryCode: string; figure: { observed: number } }[])
        .filter(({ figure }) => figure.observed > 0)
        .map(({ categoryCode, figure }) => [categoryCode, figure.observed]),
    ),
  };
}

describe('merging two categories', () => {
  it('counts all under the target, to the digit, and undoing gives each its own again', async () => {
    const before = await figures();
    expect(before).toEqual({ total: 9, byCategory: { theft: 6, vandalism: 3 } });
    const merged = await merge('theft', 1, 'vandalism');
    expect(merged.json()).toMatchObject({ mergedInto: 'vandalism', countedCode: 'vandalism', active: false });
    expect(await figures()).toEqual({ total: 9, byCategory: { vandalism: 9 } });
    expect((await merge('theft', 2, null)).json()).toMatchObject({ mergedInto: null, active: true });
    expect(await figures()).toEqual(before);
  });

  it('keeps in each row the code that it was reported with', async () => {
    await merge('theft', 1, 'vandalism');
    const list = `/municipalities/${town.code}/incidents?category=vandalism`;
    const features = (await coordinator.request('GET', list)).json().features as {
      properties: { categoryCode: string; topCategoryCode: string };
    }[];
    expect(features).toHaveLength(9);
    expect(features.filter(({ properties }) => properties.categoryCode === 'theft')).toHaveLength(4);
    expect(new Set(features.map(({ properties }) => properties.topCategoryCode))).toEqual(
      new Set(['vandalism']),
    );
  });

  it('brings the sub-categories along: they belong to the target and can still be reported', async () => {
    await merge('theft', 1, 'vandalism');
    expect(await one('theft.burglary')).toMatchObject({ parentCode: 'vandalism', active: true });
    const sent = report({ categoryCode: 'theft.burglary' });
    const answer = await reporter.request('POST', `/municipalities/${town.code}/incidents`, sent);
    expect(answer.json()).toMatchObject({ categoryCode: 'theft.burglary', topCategoryCode: 'vandalism' });
  });

  it('follows a chain: what was merged into a merged one counts at the end', async () => {
    await merge('vandalism.graffiti', 1, 'vandalism.other');
    await merge('vandalism', 1, 'theft');
    expect(await figures()).toEqual({ total: 9, byCategory: { theft: 9 } });
    expect(await one('vandalism.graffiti')).toMatchObject({ countedCode: 'vandalism.other' });
    await merge('vandalism', 2, null);
    expect(await figures()).toEqual({ total: 9, byCategory: { theft: 6, vandalism: 3 } });
  });

  it('answers an older link that asks for the merged category with what it counts under', async () => {
    await merge('theft', 1, 'vandalism');
    const ask = async (categories: string[]) =>
      (
        await coordinator.request('POST', `/municipalities/${town.code}/analyses/expected`, {
          datetime: '2026-11-02/2026-11-16',
          categories,
        })
      ).json().headline.observed;
    expect(await ask(['theft'])).toBe(9);
  });

  it.each([
    ['itself', 'theft', 'theft'],
    ['one that does not exist', 'theft', 'nothing'],
    ['a sub-category, when it has a level below it', 'theft', 'vandalism.graffiti'],
  ])('is refused with %s', async (_, code, into) => {
    const answer = await merge(code, 1, into);
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'category_merge_refused']);
    expect(answer.json().errors[0].field).toBe('into');
  });

  it('is refused in a ring', async () => {
    await merge('theft', 1, 'vandalism');
    expect((await merge('vandalism', 1, 'theft')).json().code).toBe('category_merge_refused');
  });
});

describe('a category that is taken out of use', () => {
  it('can no longer be reported, but what was reported still counts', async () => {
    const before = await figures();
    expect((await change('theft', 1, { active: false })).json()).toMatchObject({ active: false });
    const incidents = `/municipalities/${town.code}/incidents`;
    for (const categoryCode of ['theft', 'theft.burglary']) {
      const refused = await reporter.request('POST', incidents, report({ categoryCode }));
      expect([refused.statusCode, refused.json().code], categoryCode).toEqual([422, 'unknown_category']);
    }
    expect(await figures()).toEqual(before);
  });

  it('leaves the family of the figures when nobody ever reported it', async () => {
    await change('narcotics', 1, { active: false });
    expect(await one('narcotics')).toMatchObject({ active: false, inFigures: false });
    await change('narcotics', 2, { active: true });
    expect(await one('narcotics')).toMatchObject({ active: true, inFigures: true });
  });

  it('does not stop its reporter from correcting something else in an earlier report', async () => {
    const sent = report({ categoryCode: 'theft' });
    const incidents = `/municipalities/${town.code}/incidents`;
    await reporter.request('POST', incidents, sent);
    await change('theft', 1, { active: false });
    const corrected = { version: 1, placeName: 'Vid porten' };
    const answer = await reporter.request('PATCH', `${incidents}/${sent.id}`, corrected);
    expect([answer.statusCode, answer.json().placeName]).toEqual([200, 'Vid porten']);
  });
});

describe('a new category', () => {
  it('gets a code of its own name, a readable ink, and sub-categories that look as it does', async () => {
    const look = { group: 'disorder', letter: 'Ö', color: '#FFD966', icon: 'maki:danger' };
    const top = await coordinator.request('POST', path(), {
      parentCode: null,
      name: 'Övergivna båtar',
      nameEnglish: '',
      ...look,
    });
    expect(top.statusCode, top.body).toBe(201);
    expect(top.json()).toMatchObject({
      code: 'own_overgivna_batar',
      nameEnglish: 'Övergivna båtar',
      inkOnColor: '#14213A',
    });
    const sub = { parentCode: 'own_overgivna_batar', name: 'Ekor', nameEnglish: 'Rowing boats' };
    expect((await coordinator.request('POST', path(), sub)).json()).toMatchObject({
      code: 'own_overgivna_batar.own_ekor',
      letter: 'Ö',
      color: '#FFD966',
      group: 'disorder',
    });
  });

  it('with a colour on which no letter can be read is refused with the contrast', async () => {
    const answer = await change('theft', 1, { color: '#808080' });
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'low_contrast']);
    expect(answer.json().detail).toContain('4,5');
  });

  it('has a name that no other on its level has', async () => {
    const answer = await change('theft', 1, { name: 'skadegörelse' });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'name_taken']);
  });
});

it('gives the top categories another order, and the sub-categories keep theirs', async () => {
  const tops = (await all()).filter(({ parentCode }) => parentCode === null).map(({ code }) => code);
  const turned = [tops[1]!, tops[0]!, ...tops.slice(2)];
  const answer = await coordinator.request('POST', path('/order'), { codes: turned });
  expect(answer.statusCode).toBe(200);
  const after = (await all()).filter(({ parentCode }) => parentCode === null).map(({ code }) => code);
  expect(after).toEqual(turned);
});

it('tells both versions when two change the same category', async () => {
  await change('theft', 1, { name: 'Tillgrepp' });
  const answer = await change('theft', 1, { name: 'Stölder' });
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'register_conflict']);
  expect(answer.json()).toMatchObject({ stored: { name: 'Tillgrepp' }, sent: { name: 'Stölder' } });
});
