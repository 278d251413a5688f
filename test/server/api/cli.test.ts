import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@lagesbild/db/client.ts';
import { findMunicipality, findStudyArea } from '@lagesbild/db/repositories/municipalities.ts';
import { incidents } from '@lagesbild/db/schema/incidents.ts';
import { runCli } from '@lagesbild/server/cli/run_cli.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { migrationsFolder, PINNED_NOW } from '../../engine_template.ts';
import { buildTestApp, clientFor } from '../../helper.ts';
import { createTestTown, type TestTown, TOWN_PASSWORD } from '../../town.ts';

let db: Database;
let app: App;
let folder: string;
let town: TestTown;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});

afterAll(async () => {
  await app.close();
  await db.close();
  rmSync(folder, { recursive: true });
});

const newCode = () => randomBytes(2).toString('hex');

function file(name: string, content: string | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Runs a command against the test database: its exit code and what it wrote. */
async function cli(args: string[], { secret = null as string | null, migrations = migrationsFolder } = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    open: openTestDatabase,
    migrationsFolder: migrations,
    clock: () => PINNED_NOW,
    publicOrigin: 'https://lagesbild.example',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    progress: () => {},
    readSecret: async () => secret,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** A square of about 5 km at the given corner. */
const square = (lon: number, lat: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + 0.09, lat],
      [lon + 0.09, lat + 0.045],
      [lon, lat + 0.045],
      [lon, lat],
    ],
  ],
});
const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry });

describe('the command line', () => {
  it('lists its commands, and explains each one', async () => {
    const overview = await cli(['--help']);
    expect(overview.code).toBe(0);
    for (const name of ['import', 'create-municipality', 'create-user', 'reset-password', 'migrate']) {
      expect(overview.out).toContain(`  ${name}`);
      expect((await cli([name, '--help'])).out).toContain(name);
    }
  });

  it('ends with 2 and says what is wrong when it is used wrongly', async () => {
    expect(await cli([])).toMatchObject({ code: 2 });
    expect(await cli(['delete-all'])).toMatchObject({ code: 2, err: expect.stringContaining('delete-all') });
    expect(await cli(['import', '--colour', 'red'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--colour'),
    });
    expect(await cli(['import', 'x.csv'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--municipality'),
    });
    expect(await cli(['import', '/nowhere.csv', '--municipality', town.code])).toMatchObject({
      code: 2,
      err: expect.stringContaining('/nowhere.csv'),
    });
    expect(await cli(['create-municipality', '--code', 'x', '--name', 'X'])).toMatchObject({ code: 2 });
  });
});

describe('migrate', () => {
  it('says that nothing is pending on a database that is up to date', async () => {
    expect(await cli(['migrate'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('inga migreringar'),
    });
  });

  it('shows what is pending without doing it, and the other commands wait for it', async () => {
    const ahead = join(folder, 'migrations');
    cpSync(migrationsFolder, ahead, { recursive: true });
    const journal = join(ahead, 'meta', '_journal.json');
    const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'));
    const when = entries.at(-1).when + 1000;
    const added = { idx: entries.length, version: '7', when, tag: '9999_create_nothing', breakpoints: true };
    writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, added] }));
    writeFileSync(join(ahead, '9999_create_nothing.sql'), 'SELECT 1;');

    const shown = await cli(['migrate'], { migrations: ahead });
    expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('9999_create_nothing') });
    expect((await cli(['migrate'], { migrations: ahead })).out).toBe(shown.out);
    const refused = await cli(['import', file('a.csv', 'a'), '--municipality', town.code], {
      migrations: ahead,
    });
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('migrate --commit') });
  });
});

describe('create-municipality', () => {
  it('makes one with its boundary as study area, the default categories and the cell size that follows', async () => {
    const code = newCode();
    const boundary = file('one.geojson', feature({}, square(15, 59)));
    const made = await cli(['create-municipality', '--code', code, '--name', 'Nybo', '--boundary', boundary]);
    expect(made).toMatchObject({ code: 0, out: `Nybo (${code}) är skapad med gräns och studieområde.` });
    const { municipality, area } = await db.asSystem(async (tx) => ({
      municipality: await findMunicipality(tx, code),
      area: await findStudyArea(tx, code),
    }));
    expect(municipality).toMatchObject({
      name: 'Nybo',
      srid: 3006,
      timeZone: 'Europe/Stockholm',
      cellSizeMeters: 100,
    });
    expect(area).toMatchObject({ version: 1, origin: 'boundary' });

    expect(await cli(['create-municipality', '--code', code, '--name', 'Nybo'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('finns redan'),
    });
  });

  it('takes the asked one out of a file with many', async () => {
    const code = newCode();
    const collection = {
      type: 'FeatureCollection',
      features: [
        feature({ kommunkod: 'aaaa' }, square(15, 59)),
        feature({ kommunkod: code }, square(17, 60)),
      ],
    };
    const boundary = file('many.geojson', collection);
    const args = ['create-municipality', '--code', code, '--name', 'Utvald', '--boundary', boundary];
    expect(await cli(args)).toMatchObject({ code: 2, err: expect.stringContaining('--boundary-feature') });
    expect(await cli([...args, '--boundary-feature', code])).toMatchObject({ code: 0 });
    const made = await db.asSystem((tx) => findMunicipality(tx, code));
    expect(made?.boundary?.coordinates.flat(3).slice(0, 2)).toEqual([17, 60]);
  });

  it('makes all of a file, leaves those that are there, and does not stop at one that cannot be', async () => {
    const [first, second] = [newCode(), newCode()];
    const bowTie = {
      type: 'Polygon',
      coordinates: [
        [
          [15, 59],
          [15.1, 59.1],
          [15.1, 59],
          [15, 59.1],
          [15, 59],
        ],
      ],
    };
    const all = file('all.geojson', {
      type: 'FeatureCollection',
      features: [
        feature({ code: first, name: 'Etta' }, square(15, 59)),
        feature({ code: newCode(), name: 'Rosett' }, bowTie),
        feature({ code: second, name: 'Tvåa' }, square(17, 60)),
      ],
    });
    expect(await cli(['create-municipality', '--from', all])).toMatchObject({
      code: 1,
      out: '2 kommuner skapade, 0 fanns redan, 1 gick inte att skapa.',
      err: expect.stringContaining('Rosett'),
    });
    expect((await cli(['create-municipality', '--from', all])).out).toContain(
      '0 kommuner skapade, 2 fanns redan',
    );
  });

  it('refuses coordinates in metres, a CRS in degrees or unknown, and an anchor that is no Monday', async () => {
    const meters = file('meters.geojson', feature({}, square(577_000, 6_588_000)));
    const args = ['create-municipality', '--code', newCode(), '--name', 'X'];
    expect(await cli([...args, '--boundary', meters])).toMatchObject({
      code: 2,
      err: expect.stringContaining('WGS 84'),
    });
    expect(await cli([...args, '--srid', '4326'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('meter'),
    });
    // Switzerland's, in metres, by a projection that the page does not have
    expect(await cli([...args, '--srid', '2056'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^EPSG:2056 .*utm, tmerc/),
    });
    expect(await cli([...args, '--srid', '999999'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('999999'),
    });
    expect(await cli([...args, '--time-zone', 'Mars/Olympus'])).toMatchObject({ code: 2 });
    expect(await cli([...args, '--fortnight-anchor', '2026-11-03'])).toMatchObject({ code: 2 });
  });
});

describe('create-user', () => {
  const person = (email: string, role = 'coordinator', code = town.code) => [
    'create-user',
    ...['--email', email, '--name', 'Kim Test', '--municipality', code, '--role', role],
  ];
  const mail = () => `kim.${randomBytes(4).toString('hex')}@example.org`;

  it('makes an account that can sign in with the password that is shown once', async () => {
    const email = mail();
    const made = await cli([...person(email), '--organization', 'tekniska förvaltningen']);
    expect(made.code).toBe(0);
    const password = /visas bara nu\): (\S+)$/m.exec(made.out)?.[1];
    expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    const client = await clientFor(app);
    const answer = await client.request('POST', '/session', { email, password });
    expect(answer.statusCode).toBe(200);
    expect(answer.json().memberships).toMatchObject([{ role: 'coordinator' }]);
  });

  it('takes a password from standard input instead, if it is long enough, and does not show it', async () => {
    const email = mail();
    const short = await cli([...person(email), '--ask-password'], { secret: 'kort' });
    expect(short).toMatchObject({ code: 1, err: 'Lösenordet har 4 tecken, mellan 12 och 200 gäller.' });
    expect(await cli([...person(email), '--ask-password'])).toMatchObject({ code: 2 });
    const secret = 'ett eget långt lösenord';
    const made = await cli([...person(email), '--ask-password'], { secret });
    expect([made.code, made.out.includes(secret)]).toEqual([0, false]);
    const answer = await (await clientFor(app)).request('POST', '/session', { email, password: secret });
    expect(answer.statusCode).toBe(200);
  });

  it('gives an account that exists a role in a second municipality, and the same one only once', async () => {
    const email = mail();
    const other = await createTestTown(db);
    await cli(person(email, 'police_partner'));
    const again = await cli(person(email.toUpperCase(), 'police_partner', other.code));
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('fanns redan') });
    expect(again.out).not.toContain('Lösenord (');
    expect(await cli(person(email, 'reporter', other.code))).toMatchObject({ code: 1 });
  });

  it('refuses an unknown role, municipality, organization and address', async () => {
    expect(await cli(person(mail(), 'boss'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('coordinator'),
    });
    expect(await cli(person(mail(), 'reporter', 'zzzz'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('zzzz'),
    });
    expect(await cli([...person(mail()), '--organization', 'Ingen'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Tekniska förvaltningen'),
    });
    expect(await cli(person('kim'))).toMatchObject({ code: 2 });
  });
});

describe('reset-password', () => {
  it('shows a link once that sets a new password, for who has no mail; the old one holds until then', async () => {
    const email = town.emails.leadership;
    const made = await cli(['reset-password', '--email', email.toUpperCase()]);
    expect(made.code).toBe(0);
    const token = /^https:\/\/lagesbild\.example\/losenord#(\S+)$/m.exec(made.out)?.[1];
    const nobody = await clientFor(app);
    const signIn = async (password: string) =>
      (await nobody.request('POST', '/session', { email, password })).statusCode;
    expect(await signIn(TOWN_PASSWORD)).toBe(200);
    const use = (password: string) => nobody.request('POST', '/password-resets/use', { token, password });
    expect((await use('ett helt nytt lösenord')).statusCode).toBe(200);
    expect([await signIn(TOWN_PASSWORD), await signIn('ett helt nytt lösenord')]).toEqual([401, 200]);
    expect((await use('ännu ett nytt lösenord')).json().code).toBe('link_void');
  });

  it('names an address that has no account', async () => {
    const made = await cli(['reset-password', '--email', 'ingen@example.org']);
    expect(made).toMatchObject({ code: 1, err: expect.stringContaining('ingen@example.org') });
  });
});

describe('import', () => {
  const storedOf = (code: string) =>
    db.asSystem((tx) => tx.select().from(incidents).where(eq(incidents.municipalityId, code)));

  it('takes a file into one municipality and prints the sum, the reasons and the first rejected rows', async () => {
    const path = file(
      'one.csv',
      'id,lon,lat,time,category\n1,16.37,59.41,2026-11-02 10:00,Rån\n2,16.37,59.41,2026-11-02 10:00,Spöken\n3,99,59,2026-11-02,Rån\n',
    );
    const rejected = join(folder, 'rejected.csv');
    const done = await cli([
      'import',
      path,
      '--municipality',
      town.code,
      '--map',
      'Spöken=other',
      '--rejected-to',
      rejected,
    ]);
    expect(done.code).toBe(0);
    expect(done.out).toContain('3 rader: 2 inlästa, 1 avvisade.');
    expect(done.out).toMatch(/1 {2}Platsen ligger utanför kommunen \(outside_municipality\)/);
    expect(done.out).toContain('rad 4, lon:');
    expect(readFileSync(rejected, 'utf8')).toMatch(/^row,column,code,detail\n4,lon,outside_municipality,/);
    expect((await storedOf(town.code)).map(({ categoryCode }) => categoryCode).sort()).toEqual([
      'other',
      'theft.robbery',
    ]);
  });

  it('ends with 1 when nothing of a file went in, but not when all of it was there before', async () => {
    const path = file('again.csv', 'id,lon,lat,time,category\nsame,16.37,59.41,2026-11-02 10:00,Rån\n');
    expect((await cli(['import', path, '--municipality', town.code])).code).toBe(0);
    expect((await cli(['import', path, '--municipality', town.code])).code).toBe(0);
    const bad = file('bad.csv', 'id,lon,lat,time,category\nx,16.37,59.41,2026-11-02 10:00,Spöken\n');
    expect((await cli(['import', bad, '--municipality', town.code])).code).toBe(1);
    expect(await cli(['import', bad, '--municipality', 'zzzz'])).toMatchObject({
      code: 1,
      err: 'Det finns ingen kommun med koden zzzz.',
    });
  });

  it('sends each row of a national file to the municipality that it names, without any point', async () => {
    const [here, there] = [await createTestTown(db), await createTestTown(db)];
    const name = (of: TestTown) => `Provköping ${of.code}`;
    const path = file(
      'national.csv',
      [
        'id,lon,lat,time,category,place,published',
        `1,16.37,59.41,2026-10-14T10:14:00,Misshandel,${name(here)},2026-10-14T10:19:26+02:00`,
        `2,16.37,59.41,2026-10-15T10:14:00,"Stöld, försök",${name(there).toUpperCase()},2026-10-15T10:19:26+02:00`,
        `3,16.37,59.41,2026-10-15T10:14:00,Stöld,Skåne län,2026-10-15T10:19:26+02:00`,
        `4,16.37,59.41,2026-10-15T10:14:00,Sammanfattning natt,${name(here)},2026-10-15T10:19:26+02:00`,
        `5,16.37,59.41,2026-10-15T10:14:00,Sammanfattning natt,Skåne län,2026-10-15T10:19:26+02:00`,
        `6,16.37,59.41,2026-10-15T10:14:00,Stöld,Atlantis,2026-10-15T10:19:26+02:00`,
        `7,16.37,59.41,2026-03-29T02:14:00,Stöld,${name(here)},2026-10-15T10:19:26+02:00`,
        '',
      ].join('\n'),
    );
    const done = await cli(['import', path, '--by-place', 'place']);
    expect(done.code).toBe(0);
    expect(done.out).toContain('7 rader: 2 inlästa, 5 avvisade.');
    for (const [rows, code] of [
      [2, 'county_row'],
      [1, 'not_an_incident'],
      [1, 'unknown_municipality'],
      [1, 'time_does_not_exist'],
    ]) {
      expect(done.out).toMatch(new RegExp(`^ +${rows} .*\\(${code}\\)$`, 'm'));
    }
    expect(await storedOf(here.code)).toMatchObject([
      {
        categoryCode: 'violence',
        precision: 'municipality',
        lon: null,
        placeName: null,
        sourceId: '1',
        noticedAt: new Date('2026-10-14T08:19:26Z'),
      },
    ]);
    expect(await storedOf(there.code)).toMatchObject([{ categoryCode: 'theft.attempt', lon: null }]);
  });
});
