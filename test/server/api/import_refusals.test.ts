import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';
import { multipartBody, upload } from './upload.ts';

let db: Database;
let app: App;
let town: TestTown;
let coordinator: Client;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
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

async function storedCount(): Promise<number> {
  const answer = await coordinator.request('GET', `/municipalities/${town.code}/incidents`);
  return answer.json().numberMatched;
}

describe('a file that cannot be taken at all', () => {
  it.each([
    ['has no needed columns', 'a,b\n1,2\n', {}, 422, 'unknown_columns'],
    ['is empty', '', {}, 422, 'empty_file'],
    ['has a header only', `${HEADER}\n`, {}, 422, 'empty_file'],
    ['is a workbook', 'PK\u0003\u0004…', {}, 422, 'unreadable_file'],
    ['comes with a field that there is not', lines(good('1')), { colour: 'red' }, 400, 'unknown_field'],
    [
      'comes with a zone that there is not',
      lines(good('1')),
      { timeZone: 'Mars/Olympus' },
      400,
      'value_not_allowed',
    ],
    [
      'comes with a source that there is not',
      lines(good('1')),
      { source: 'rykte' },
      400,
      'value_not_allowed',
    ],
    ['comes with a broken mapping', lines(good('1')), { categoryMapping: '{' }, 400, 'invalid_json'],
    [
      'comes with a mapping to nowhere',
      lines(good('1')),
      { categoryMapping: '{"a":"b"}' },
      422,
      'unknown_category',
    ],
    [
      'comes with a column that it has not',
      lines(good('1')),
      { columns: '{"id":"x"}' },
      422,
      'unknown_columns',
    ],
  ])('because it %s is refused with a problem of its own', async (_why, content, fields, status, code) => {
    const answer = await upload(coordinator, town.code, content, fields as Record<string, string>);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(await storedCount()).toBe(0);
  });

  it('because it is no form, or a form without a file or with two, is refused', async () => {
    const path = `/municipalities/${town.code}/imports`;
    const json = await coordinator.request('POST', path, { file: 'a,b' });
    expect([json.statusCode, json.json().code]).toEqual([415, 'unsupported_media_type']);
    const text = await coordinator.request('POST', path, 'a,b', { 'content-type': 'text/csv' });
    expect([text.statusCode, text.json().code]).toEqual([415, 'unsupported_media_type']);

    const none = multipartBody([{ name: 'source', content: 'staff' }]);
    const missing = await coordinator.request('POST', path, none.body, none.headers);
    expect([missing.statusCode, missing.json().code]).toEqual([400, 'missing_field']);

    const file = { name: 'file', content: lines(good('1')), fileName: 'a.csv' };
    const two = multipartBody([file, file]);
    const surplus = await coordinator.request('POST', path, two.body, two.headers);
    expect([surplus.statusCode, surplus.json().code]).toEqual([400, 'invalid_request']);

    const broken = multipartBody([file]);
    const cut = await coordinator.request('POST', path, broken.body.subarray(0, 150), broken.headers);
    expect([cut.statusCode, cut.json().code]).toEqual([400, 'invalid_request']);
    const unmarked = await coordinator.request('POST', path, broken.body, {
      'content-type': 'multipart/form-data',
    });
    expect([unmarked.statusCode, unmarked.json().code]).toEqual([400, 'invalid_request']);
  });

  it('because it is above 100 MiB is refused with 413 and the limit', async () => {
    const answer = await upload(coordinator, town.code, Buffer.alloc(100 * 1024 * 1024 + 1, 'a,b\n'));
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'body_too_large']);
    expect(answer.json().detail).toContain('100 MiB');
  });
});
