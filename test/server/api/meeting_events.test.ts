import type { AddressInfo } from 'node:net';
import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { Meeting } from '@lagesbild/shared/schemas/meeting.ts';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { createTestTown, type TestTown } from '../../town.ts';
import { meetingClient, note } from './meeting_town.ts';

let db: Database;
let app: App;
let origin: string;
let town: TestTown;
let coordinator: Client;
let police: Client;
let meetingId: string;
const open = new Set<AbortController>();

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
  await app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  town = await createTestTown(db);
  coordinator = await clientFor(app, town.emails.coordinator);
  police = await clientFor(app, town.emails.police_partner);
});

beforeEach(async () => {
  leaveAll();
  const body = { id: uuidv7(), seriesId: null, heldOn: '2026-12-01', startsAt: '09:00' };
  const path = `/municipalities/${town.code}/meetings`;
  meetingId = ((await coordinator.request('POST', path, body)).json() as Meeting).id;
});

afterAll(async () => {
  // with streams still open: they must not keep the server from closing
  await app.close();
  await db.close();
});

function leaveAll(): void {
  for (const stream of open) stream.abort();
  open.clear();
}

/** A meeting of a municipality where nobody follows anything yet. */
async function freshMeeting() {
  const { code, emails } = await createTestTown(db);
  const id = uuidv7();
  const body = { id, seriesId: null, heldOn: '2026-12-01', startsAt: '09:00' };
  await (await clientFor(app, emails.coordinator)).request('POST', `/municipalities/${code}/meetings`, body);
  return { reviewer: await clientFor(app, emails.reviewer), code, id };
}

/** Follows a meeting over a real socket; `next` waits for the next event. */
async function follow(client: Client, id = meetingId, code = town.code) {
  const controller = new AbortController();
  open.add(controller);
  const response = await fetch(`${origin}/api/v1/municipalities/${code}/meetings/${id}/events`, {
    headers: { cookie: client.cookie, accept: 'text/event-stream' },
    signal: controller.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    response,
    next: async (): Promise<string | null> => {
      for (;;) {
        const found = /event: (\w+)\n(?:id: \d+\n)?data: (\w+)\n\n/.exec(text);
        if (found) {
          text = text.slice(found.index + found[0].length);
          return `${found[1]} ${found[2]}`;
        }
        const part = await reader?.read();
        if (!part || part.done) return null;
        text += part.value;
      }
    },
  };
}

const writer = () => meetingClient(coordinator, town.code, meetingId);

describe('who follows a meeting', () => {
  it('is told at once how far it has come, and within a second of what another writes', async () => {
    const stream = await follow(police);
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.response.headers.get('cache-control')).toBe('private, no-store');
    expect(stream.response.headers.get('connection')).toBe('close');
    expect(await stream.next()).toBe('change 0');
    const written = Date.now();
    await writer().write(note({ text: 'Belys gången' }));
    expect(await stream.next()).toBe('change 1');
    // the write itself takes its time on a busy machine
    expect(Date.now() - written).toBeLessThan(5000);
  });

  it('hears nothing of other meetings, nor of what was refused', async () => {
    const stream = await follow(police);
    await stream.next();
    const body = { id: uuidv7(), seriesId: null, heldOn: '2026-12-08', startsAt: '09:00' };
    await coordinator.request('POST', `/municipalities/${town.code}/meetings`, body);
    await meetingClient(coordinator, town.code, body.id).write(note());
    expect((await writer().send(note({ text: 'Ring 19800101-1234' }))).statusCode).toBe(422);
    await writer().write(note());
    expect(await stream.next()).toBe('change 1');
  });

  it('is told nothing more after signing out', async () => {
    const leaving = await clientFor(app, town.emails.est_member);
    const stream = await follow(leaving);
    await stream.next();
    await leaving.request('DELETE', '/session');
    await writer().write(note());
    expect(await stream.next()).toBe('ended ended');
    expect(await stream.next()).toBeNull();
  });

  it('has a limit of streams, which is named', async () => {
    const reviewer = await clientFor(app, town.emails.reviewer);
    for (let n = 0; n < 12; n++) await (await follow(reviewer)).next();
    const { response } = await follow(reviewer);
    expect(response.status).toBe(429);
  });

  it('passes the limit by no number of requests at once; who leaves or is refused gives the place back', async () => {
    const { reviewer, code, id } = await freshMeeting();
    const statuses = async (asked: string) => {
      const streams = Array.from({ length: 20 }, () => follow(reviewer, asked, code));
      const all = (await Promise.all(streams)).map(({ response }) => response.status);
      return [200, 429].map((status) => all.filter((other) => other === status).length);
    };
    expect(await statuses(id)).toEqual([12, 8]);
    leaveAll();
    // the server hears of it a moment later
    await vi.waitFor(async () => expect((await follow(reviewer, uuidv7(), code)).response.status).toBe(404));
    expect((await statuses(uuidv7()))[0]).toBe(0);
    await vi.waitFor(
      async () => {
        leaveAll();
        expect(await statuses(id)).toEqual([12, 8]);
      },
      { timeout: 20_000, interval: 300 },
    );
  });

  it('gives the place back when it leaves before it is let in', async () => {
    const { reviewer, code, id } = await freshMeeting();
    const hasty = Array.from({ length: 12 }, () => follow(reviewer, id, code));
    leaveAll();
    await Promise.allSettled(hasty);
    await vi.waitFor(
      async () => {
        leaveAll();
        const streams = await Promise.all(Array.from({ length: 12 }, () => follow(reviewer, id, code)));
        expect(streams.map(({ response }) => response.status)).toEqual(Array(12).fill(200));
      },
      { timeout: 20_000, interval: 300 },
    );
  });
});

it('a stranger, a role that may not, and who is not asking for a stream get none', async () => {
  const neighbour = await createTestTown(db);
  expect((await follow(await clientFor(app, neighbour.emails.coordinator))).response.status).toBe(404);
  expect((await follow(await clientFor(app, town.emails.leadership))).response.status).toBe(403);
  expect((await follow(await clientFor(app))).response.status).toBe(401);
  expect((await follow(police, uuidv7())).response.status).toBe(404);
  const plain = await police.request('GET', `/municipalities/${town.code}/meetings/${meetingId}/events`);
  expect([plain.statusCode, plain.json().code]).toEqual([406, 'not_acceptable']);
});
