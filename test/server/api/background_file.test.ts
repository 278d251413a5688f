import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { pmtilesFile } from '../../pmtiles_file.ts';
import { createTestTown, type TestTown, TOWN_PASSWORD } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let neighbour: TestTown;
let administrator: Client;
let reporter: Client;

const file = pmtilesFile(
  [
    {
      zoom: 0,
      column: 0,
      row: 0,
      lines: [
        {
          layer: 'roads',
          kind: 'major_road',
          points: [
            [0, 0],
            [4096, 4096],
          ],
        },
      ],
    },
  ],
  { attribution: '<a href="https://osm.org/copyright">&copy; OpenStreetMap</a>' },
);
const hand = (client: Client, bytes: Buffer, name = 'kommunen.pmtiles', type = 'application/vnd.pmtiles') =>
  client.request(
    'POST',
    `/municipalities/${town.code}/background-file?name=${encodeURIComponent(name)}`,
    bytes,
    {
      'content-type': type,
    },
  );
const settings = async (client: Client, code = town.code) =>
  (await client.request('GET', `/municipalities/${code}`)).json().backgroundFile;
const part = (client: Client, id: string, range?: string, code = town.code) =>
  client.request('GET', `/municipalities/${code}/background-files/${id}`, undefined, range ? { range } : {});
const filesOf = () => readdirSync(join(tmpdir(), `lagesbild-maps-${process.pid}`, town.code));

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  town = await createTestTown(db);
  neighbour = await createTestTown(db);
  administrator = await clientFor(app, town.emails.administrator);
  reporter = await clientFor(app, town.emails.reporter);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

describe('a map background', () => {
  it('is handed in by an administrator and told to every member', async () => {
    expect(await settings(reporter)).toBeNull();
    const answer = await hand(administrator, file, 'C:/kartor/kommunen.pmtiles');
    expect([answer.statusCode, answer.json()]).toEqual([
      201,
      {
        id: expect.any(String),
        name: 'kommunen.pmtiles',
        bytes: file.length,
        minZoom: 0,
        maxZoom: 0,
        attribution: '© OpenStreetMap',
        uploadedAt: '2026-11-16T07:00:00.000Z',
      },
    ]);
    expect(await settings(reporter)).toEqual(answer.json());
  });

  it('is read in parts by any member, and kept by the browser', async () => {
    const { id } = await settings(reporter);
    const start = await part(reporter, id, 'bytes=0-6');
    expect([start.statusCode, start.body]).toEqual([206, 'PMTiles']);
    expect(start.headers['content-range']).toBe(`bytes 0-6/${file.length}`);
    expect(start.headers['cache-control']).toBe('private, max-age=31536000, immutable');
    const end = await part(reporter, id, 'bytes=-4');
    expect(end.rawPayload).toEqual(file.subarray(-4));
    const rest = await part(reporter, id, `bytes=${file.length - 2}-`);
    expect(rest.rawPayload).toEqual(file.subarray(-2));
    const whole = await part(reporter, id);
    expect([whole.statusCode, whole.rawPayload.equals(file)]).toEqual([200, true]);
    const behind = await part(reporter, id, `bytes=${file.length}-`);
    expect([behind.statusCode, behind.headers['content-range']]).toEqual([416, `bytes */${file.length}`]);
    const known = await reporter.request(
      'GET',
      `/municipalities/${town.code}/background-files/${id}`,
      undefined,
      {
        'if-none-match': `"${id}"`,
      },
    );
    expect([known.statusCode, known.body]).toEqual([304, '']);
  });

  it('is not there for a neighbour, nor under another id', async () => {
    const { id } = await settings(reporter);
    const stranger = await clientFor(app, neighbour.emails.administrator);
    expect((await part(stranger, id)).statusCode).toBe(404);
    expect((await part(stranger, id, undefined, neighbour.code)).statusCode).toBe(404);
    expect((await part(reporter, town.placeId)).statusCode).toBe(404);
    expect(await settings(stranger, neighbour.code)).toBeNull();
    const nobody = await clientFor(app);
    expect((await part(nobody, id)).statusCode).toBe(401);
  });

  it('is replaced whole: the file before it is gone', async () => {
    const before = await settings(reporter);
    const answer = await hand(administrator, file, 'nyare.pmtiles');
    expect(answer.statusCode).toBe(201);
    expect(answer.json().id).not.toBe(before.id);
    expect(filesOf()).toEqual([`${answer.json().id}.pmtiles`]);
    expect((await part(reporter, before.id)).statusCode).toBe(404);
  });

  it('is refused in plain words when it is no such file, and leaves nothing behind', async () => {
    const changed = (at: number, value: number) => {
      const copy = Buffer.from(file);
      copy[at] = value;
      return copy;
    };
    const refusals: [Buffer, string][] = [
      [Buffer.from('PK\u0003\u0004 en zip'), 'börjar inte med ”PMTiles”'],
      [changed(7, 2), 'version 2'],
      [changed(99, 2), 'slag 2'],
      [changed(98, 3), 'brotli'],
      [file.subarray(0, file.length - 10), `har ${file.length - 10} byte men borde ha minst ${file.length}`],
    ];
    const kept = filesOf();
    for (const [bytes, words] of refusals) {
      const answer = await hand(administrator, bytes);
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'unreadable_file']);
      expect(answer.json().detail).toContain(words);
    }
    expect((await hand(administrator, Buffer.alloc(0))).statusCode).toBe(422);
    const asText = await administrator.request(
      'POST',
      `/municipalities/${town.code}/background-file?name=x`,
      {},
    );
    expect([asText.statusCode, asText.json().code]).toEqual([415, 'unsupported_media_type']);
    const tooLong = await administrator.request(
      'POST',
      `/municipalities/${town.code}/background-file?name=x`,
      file,
      { 'content-type': 'application/vnd.pmtiles', 'content-length': String(400 * 1024 * 1024) },
    );
    expect([tooLong.statusCode, tooLong.json().code]).toEqual([413, 'body_too_large']);
    expect(tooLong.json().detail).toContain('300 MiB');
    expect(filesOf()).toEqual(kept);
  });

  it('comes over a real connection too', async () => {
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    const headers = { 'x-requested-with': 'lagesbild' };
    const session = await fetch(`${origin}/api/v1/session`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ email: town.emails.administrator, password: TOWN_PASSWORD }),
    });
    const cookie = session.headers.get('set-cookie')!.split(';')[0]!;
    const send = (body: Buffer) =>
      fetch(`${origin}/api/v1/municipalities/${town.code}/background-file?name=kommunen.pmtiles`, {
        method: 'POST',
        headers: { ...headers, cookie, 'content-type': 'application/vnd.pmtiles' },
        body: new Uint8Array(body),
      });
    expect((await send(Buffer.from('ingen karta'))).status).toBe(422);
    expect((await send(file)).status).toBe(201);
  });

  it('is taken away again', async () => {
    const answer = await administrator.request('DELETE', `/municipalities/${town.code}/background-file`);
    expect(answer.statusCode).toBe(204);
    expect(await settings(reporter)).toBeNull();
    expect(filesOf()).toEqual([]);
    const again = await administrator.request('DELETE', `/municipalities/${town.code}/background-file`);
    expect(again.statusCode).toBe(404);
  });
});
