import { randomBytes } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import { findDataVersion, findStudyArea } from '@lagesbild/db/repositories/municipalities.ts';
import { auditLog } from '@lagesbild/db/schema/accounts.ts';
import { imports } from '@lagesbild/db/schema/imports.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { addMember } from '@lagesbild/server/services/account_setup.ts';
import { createMunicipality } from '@lagesbild/server/services/municipality_setup.ts';
import type { ImportResult } from '@lagesbild/shared/schemas/import.ts';
import type { IncidentFeatureCollection } from '@lagesbild/shared/schemas/incident.ts';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { PINNED_NOW } from '../../engine_template.ts';
import { buildTestApp, type Client, clientFor, report } from '../../helper.ts';
import { createTestTown, type TestTown, TOWN_PASSWORD } from '../../town.ts';
import { upload } from './upload.ts';

let db: Database;
let app: App;
let town: TestTown;
let coordinator: Client;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
});

beforeEach(async () => {
  town = await createTestTown(db);
  coordinator = await clientFor(app, town.emails.coordinator);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const HEADER = 'id,lon,lat,time,category,place';
const good = (id: string) => `${id},16.37,59.41,2026-11-02 21:40,Klotter,Torget`;
const lines = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;

async function importText(
  content: string | Buffer,
  fields: Record<string, string> = {},
): Promise<ImportResult> {
  const answer = await upload(coordinator, town.code, content, fields);
  expect([answer.statusCode, answer.json().detail]).toEqual([200, undefined]);
  const result = answer.json() as ImportResult;
  expect(result.accepted + result.rejectedCount).toBe(result.rows);
  return result;
}

async function stored(client = coordinator, code = town.code) {
  const answer = await client.request('GET', `/municipalities/${code}/incidents?limit=1000`);
  return (answer.json() as IncidentFeatureCollection).features.map(({ geometry, properties }) => ({
    point: geometry?.coordinates ?? null,
    ...properties,
  }));
}

const noteCodes = (result: ImportResult) => result.notes.map((note) => note.code);

describe('importing a file', () => {
  it('takes the rows in as reviewed police statistics, each at its local time', async () => {
    const result = await importText(
      lines(good('a1'), '"a2",16.39,59.41,2026-07-02T10:00:00+02:00,Rån,"Åkerö torg"'),
    );
    expect(result).toMatchObject({ rows: 2, accepted: 2, rejected: [], rejectedByCode: {} });
    expect(await stored()).toMatchObject([
      {
        point: [16.37, 59.41],
        status: 'reviewed',
        source: 'police_import',
        categoryCode: 'vandalism.graffiti',
        timeKind: 'exact',
        occurredFrom: '2026-11-02T20:40:00.000Z',
        placeName: 'Torget',
        policeReported: 'yes',
        certainty: 'heard_of',
        areaIds: [town.areaIds.west],
        text: null,
      },
      { point: [16.39, 59.41], categoryCode: 'theft.robbery', occurredFrom: '2026-07-02T08:00:00.000Z' },
    ]);
  });

  it('reads a file that Excel saved: semicolons, decimal commas, Windows-1252', async () => {
    const text =
      'Diarienr;Longitud;Latitud;Tidpunkt;Händelsetyp;Plats\r\nK1;16,37;59,41;2026-11-02 21.40;Skadegörelse;Åkerö\r\n';
    for (const [content, note] of [
      [Buffer.from(text, 'latin1'), 'encoding'],
      [`\uFEFFsep=;\r\n${text.replace('K1', 'K2')}`, null],
    ] as const) {
      const result = await importText(content);
      expect(result.accepted).toBe(1);
      expect(noteCodes(result).includes('encoding')).toBe(note === 'encoding');
    }
    expect((await stored()).map(({ placeName, point }) => [placeName, point])).toEqual([
      ['Åkerö', [16.37, 59.41]],
      ['Åkerö', [16.37, 59.41]],
    ]);
  });

  it('lets no bad row take a good one down, and tells each with line, column, code and value', async () => {
    const result = await importText(
      lines(
        good('g1'),
        'outside,16.9,59.41,2026-11-02 21:40,Klotter,',
        'future,16.37,59.41,2026-11-16 09:00,Klotter,',
        'early,16.37,59.41,1989-12-31 12:00,Klotter,',
        'gap,16.37,59.41,2026-03-29 02:30,Klotter,',
        'slashes,16.37,59.41,2/11/2026,Klotter,',
        'empty,16.37,59.41,,Klotter,',
        'category,16.37,59.41,2026-11-02,Cyberbrott,',
        'summary,16.37,59.41,2026-11-02,Sammanfattning natt,',
        'number,norr,59.41,2026-11-02,Klotter,',
        'comma,"16,37",59.41,2026-11-02,Klotter,',
        `long,16.37,59.41,2026-11-02,Klotter,${'å'.repeat(121)}`,
        'short,16.37',
        'open,16.37,59.41,2026-11-02,Klotter,"Torget',
        'county,16.37,59.41,2026-11-02,Klotter,Västmanlands län',
        good('g1'),
        good('g2'),
      ),
    );
    expect(result.rejected.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'lon', 'outside_municipality'],
      [4, 'time', 'time_in_future'],
      [5, 'time', 'time_too_early'],
      [6, 'time', 'time_does_not_exist'],
      [7, 'time', 'invalid_time'],
      [8, 'time', 'time_missing'],
      [9, 'category', 'unknown_category'],
      [10, 'category', 'not_an_incident'],
      [11, 'lon', 'invalid_number'],
      [12, 'lon', 'mixed_decimals'],
      [13, 'place', 'text_too_long'],
      [14, null, 'broken_row'],
      [15, null, 'broken_row'],
      [16, 'place', 'county_row'],
      [17, null, 'duplicate'],
    ]);
    const detailOf = (code: string) => result.rejected.find((rejection) => rejection.code === code)?.detail;
    expect(detailOf('outside_municipality')).toMatch(/59\.41, 16\.9 .*högst 500 m/);
    expect(detailOf('text_too_long')).toBe('”place” har 121 tecken, högst 120 får plats.');
    expect(detailOf('mixed_decimals')).toContain('”16,37”');
    expect(detailOf('duplicate')).toContain('”g1”');
    expect(result.rejectedByCode).toMatchObject({ broken_row: 2, duplicate: 1 });
    expect(noteCodes(result)).toContain('rejected_reasons');
    expect(await stored()).toHaveLength(2);
  });

  it('refuses a span that ends before it begins', async () => {
    const text = 'id,lon,lat,från,till,typ\n1,16.37,59.41,2026-11-02 10:00,2026-11-02 09:00,Rån\n';
    expect((await importText(text)).rejected).toMatchObject([
      { row: 2, column: 'till', code: 'time_reversed' },
    ]);
  });

  it('knows a row again by its source’s id, in the file and from earlier files, but not from another source', async () => {
    expect(await importText(lines(good('a'), good('a'), good('b')))).toMatchObject({
      accepted: 2,
      rejectedByCode: { duplicate: 1 },
    });
    expect(await importText(lines(good('b'), good('c')))).toMatchObject({
      accepted: 1,
      rejectedByCode: { duplicate: 1 },
    });
    expect(await importText(lines(good('b')), { source: 'fault_report' })).toMatchObject({ accepted: 1 });
  });

  it('takes rows without ids every time, and warns of it', async () => {
    const text = 'lon,lat,time,category\n16.37,59.41,2026-11-02 10:00,Klotter\n';
    expect(noteCodes(await importText(text))).toContain('no_source_id');
    await importText(text);
    expect(await stored()).toHaveLength(2);
  });

  it('turns 00:00 into the whole day when more than 5 % of the file is 00:00, and not at 5 %', async () => {
    const rows = (midnights: number) =>
      lines(
        ...Array.from({ length: 20 }, (_, i) =>
          good(`${midnights}-${i}`).replace('21:40', i < midnights ? '00:00' : '21:40'),
        ),
      );
    expect(noteCodes(await importText(rows(1)))).not.toContain('midnight_is_day');
    expect((await stored()).filter(({ timeKind }) => timeKind === 'span')).toHaveLength(0);
    const result = await importText(rows(2));
    expect(result.notes.find(({ code }) => code === 'midnight_is_day')?.detail).toContain(
      '10 % av tiderna är 00:00',
    );
    expect((await stored()).filter(({ timeKind }) => timeKind === 'span')).toMatchObject([
      { occurredFrom: '2026-11-01T23:00:00.000Z', occurredTo: '2026-11-02T23:00:00.000Z' },
      { occurredFrom: '2026-11-01T23:00:00.000Z', occurredTo: '2026-11-02T23:00:00.000Z' },
    ]);
  });

  it('follows the options: zone, mapping, columns, days only', async () => {
    const text =
      'ref,lon,lat,when,offense,info\n7,16.37,59.41,2026-07-02 10:00,GRAFFITI XL,Rutan är krossad\n';
    await importText(text, {
      timeZone: 'America/Chicago',
      columns: '{"id":"ref","time":"when","text":"info"}',
      categoryMapping: '{"graffiti xl":"vandalism.graffiti"}',
    });
    expect(await stored()).toMatchObject([
      {
        categoryCode: 'vandalism.graffiti',
        occurredFrom: '2026-07-02T15:00:00.000Z',
        text: 'Rutan är krossad',
      },
    ]);
    await importText(lines(good('d')), { dayOnly: 'true' });
    expect(await stored()).toMatchObject([{ timeKind: 'span' }, {}]);
  });

  it('keeps off the map what lies in the municipality’s middle because only the municipality is known', async () => {
    const name = `Provköping ${town.code}`;
    const middle = (id: string) => `${id},16.38,59.41,2026-11-02 21:40,Klotter,${name}`;
    const result = await importText(lines(middle('1'), middle('2'), middle('3'), good('4')));
    expect(result.accepted).toBe(4);
    expect(result.notes.find(({ code }) => code === 'municipality_precision')?.detail).toContain('3 rader');
    const rows = await stored();
    expect(rows.filter(({ precision }) => precision === 'municipality').map(({ point }) => point)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('keeps the points of a town that has its municipality’s name', async () => {
    const name = `Provköping ${town.code}`;
    const at = (id: string, lon: string) => `${id},${lon},59.41,2026-11-02 21:40,Klotter,${name}`;
    await importText(lines(at('1', '16.38'), at('2', '16.38'), at('3', '16.37')));
    expect((await stored()).every(({ point }) => point !== null)).toBe(true);
  });

  it('refuses the rows that name another municipality', async () => {
    const text = `id,lon,lat,time,category,kommun\n1,16.37,59.41,2026-11-02 10:00,Rån,Malmö\n2,16.37,59.41,2026-11-02 10:00,Rån,${town.code}\n`;
    expect(await importText(text)).toMatchObject({
      accepted: 1,
      rejected: [
        { row: 2, column: 'kommun', code: 'other_municipality', detail: expect.stringContaining('”Malmö”') },
      ],
    });
  });

  it('says how many wall clocks stood twice that night, and takes the first', async () => {
    const result = await importText(lines(good('x').replace('2026-11-02 21:40', '2026-10-25 02:30')));
    expect(result.notes.find(({ code }) => code === 'ambiguous_times')?.detail).toMatch(/^1 /);
    expect(await stored()).toMatchObject([{ occurredFrom: '2026-10-25T00:30:00.000Z' }]);
  });

  it('leaves a record of itself and an entry in the log, with counts and no content', async () => {
    const before = await db.asSystem((tx) => findDataVersion(tx, town.code));
    await importText(lines(good('a'), good('a')));
    const { rows, entries, after } = await db.asSystem(async (tx) => ({
      rows: await tx.select().from(imports).where(eq(imports.municipalityId, town.code)),
      entries: await tx
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.municipalityId, town.code), eq(auditLog.entity, 'import'))),
      after: await findDataVersion(tx, town.code),
    }));
    expect(rows).toMatchObject([
      { fileName: 'statistik.csv', rows: 2, accepted: 1, rejected: 1, userId: town.userIds.coordinator },
    ]);
    expect(entries).toMatchObject([
      {
        action: 'run',
        entityId: rows[0]?.id,
        details: { rows: 2, accepted: 1, rejected: 1, source: 'police_import' },
      },
    ]);
    expect(after).toBeGreaterThan(before);
  });
});

describe('the first import into a municipality without a boundary', () => {
  let client: Client;
  let code: string;

  beforeEach(async () => {
    const deps = { db, clock: () => PINNED_NOW };
    code = randomBytes(2).toString('hex');
    const zone = { timeZone: 'Europe/Stockholm', fortnightAnchor: '2026-11-02' };
    await createMunicipality(deps, { code, name: 'Gränslöse', boundary: null, srid: 3006, ...zone });
    const email = `ensam.${code}@example.org`;
    const member = {
      email,
      name: 'Ensam',
      municipalityId: code,
      role: 'coordinator',
      organization: null,
    } as const;
    await addMember(deps, member, TOWN_PASSWORD);
    client = await clientFor(app, email);
  });

  it('fixes the study area as the accepted points’ box in whole cells, with the cell size that follows, and warns', async () => {
    // 16.30–16.42 E and 59.38–59.44 N are about 6.8 × 6.7 km; a fiftieth of it rounds to 150 m
    const text = `id,lon,lat,time,category\n1,16.30,59.38,2026-11-02 10:00,Rån\n2,16.42,59.44,2026-11-02 10:00,Rån\n3,500,59.44,2026-11-02 10:00,Rån\n`;
    const answer = await upload(client, code, text);
    const result = answer.json() as ImportResult;
    expect(result).toMatchObject({ accepted: 2, rejectedByCode: { invalid_position: 1 } });
    expect(result.notes.find((note) => note.code === 'study_area_set')?.detail).toContain('150 m rutor');

    const municipality = (await client.request('GET', `/municipalities/${code}`)).json();
    expect(municipality).toMatchObject({
      cellSizeMeters: 150,
      studyArea: { version: 1, origin: 'accepted_points' },
    });

    await upload(client, code, text.replaceAll('16.', '17.').replaceAll('\n1,', '\n4,'));
    const after = await db.asSystem((tx) => findStudyArea(tx, code));
    expect(after?.version).toBe(1);
    expect(after?.geometry).toEqual(municipality.studyArea.geometry);
  });

  it('fixes nothing when no row was accepted', async () => {
    const text = 'id,lon,lat,time,category\n1,500,59.38,2026-11-02 10:00,Rån\n';
    expect((await upload(client, code, text)).json()).toMatchObject({ accepted: 0 });
    expect(await db.asSystem((tx) => findStudyArea(tx, code))).toBeNull();
  });
});

describe('a report that is posted while a large file goes in', () => {
  it('is answered before the import is, again and again', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => good(`many-${i}`));
    const reporter = await clientFor(app, town.emails.reporter);
    const order: string[] = [];
    const importing = importText(lines(...rows)).then((result) => {
      order.push('import');
      return result;
    });
    while ((await db.asSystem((tx) => findDataVersion(tx, town.code))) === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    for (let i = 1; i <= 5; i++) {
      const answer = await reporter.request('POST', `/municipalities/${town.code}/incidents`, report());
      expect(answer.statusCode).toBe(201);
      order.push(`report ${i}`);
    }
    expect((await importing).accepted).toBe(20_000);
    expect(order).toEqual(['report 1', 'report 2', 'report 3', 'report 4', 'report 5', 'import']);
  });
});
