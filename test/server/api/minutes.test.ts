import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import { minutesBlocks } from '@lagesbild/shared/labels/minutes_blocks.ts';
import type { Minutes } from '@lagesbild/shared/schemas/minutes.ts';
import { sql } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, type Client, clientFor } from '../../helper.ts';
import { pdfPages } from '../../pdf_text.ts';
import { storeLine, storeMeeting, storePicture, storePresence, storeSeries } from '../../stored_meeting.ts';
import { createTestTown, type TestTown } from '../../town.ts';

let db: Database;
let app: App;
let town: TestTown;
let neighbour: TestTown;
let coordinator: Client;
let police: Client;
let group: Client;
let now = new Date('2026-11-20T08:00:00Z');
let pictureId: string;
let meetings = 100;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db, () => now);
  [town, neighbour] = [await createTestTown(db), await createTestTown(db)];
  pictureId = await storePicture(db, town);
  coordinator = await clientFor(app, town.emails.coordinator);
  police = await clientFor(app, town.emails.police_partner);
  group = await clientFor(app, town.emails.est_member);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const path = (id: string, rest = '/minutes') => `/municipalities/${town.code}/meetings/${id}${rest}`;
const read = async (client: Client, id: string) => (await client.request('GET', path(id))).json() as Minutes;
const sign = (client: Client, id: string, { sha256, parts }: Pick<Minutes, 'sha256' | 'parts'>) => {
  // nobody signs in the same moment as somebody else
  now = new Date(now.getTime() + 60_000);
  return client.request('POST', path(id, '/minutes/signatures'), { sha256, parts });
};
const choose = (id: string, change: object = {}) =>
  coordinator.request('PATCH', path(id), {
    version: 0,
    signerIds: [town.userIds.est_member, town.userIds.police_partner],
    ...change,
  });

/** A closed meeting with one decision, looking at the frozen picture. */
async function closedMeeting(change: object = {}): Promise<string> {
  meetings++;
  const id = await storeMeeting(db, town, { number: meetings, pictureId, pictureNumber: 1, ...change });
  await storePresence(db, town, id);
  await storeLine(db, town, id, {
    text: 'Byta lampor i gångtunneln',
    organizationId: town.organizationId,
    roleName: 'Gatuchef',
    dueOn: '2026-12-01',
  });
  return id;
}

async function signedMeeting(): Promise<string> {
  const id = await closedMeeting();
  await choose(id, { registryNumber: 'KS 2026/114' });
  await sign(group, id, await read(group, id));
  await sign(police, id, await read(police, id));
  return id;
}

describe('minutes', () => {
  it('write themselves: presence, § by §, responsible and date, the frozen figures', async () => {
    const { content, state, signers, version } = await read(group, await closedMeeting());
    expect([state, signers, version]).toEqual(['ready', [], 0]);
    expect(content.meeting).toMatchObject({ heldOn: '2026-11-19', startsAt: '09:00', endedAt: '10:00' });
    expect(content.presence).toEqual([
      { organization: 'Tekniska förvaltningen', role: 'Gatuchef', present: 'remote' },
    ]);
    expect(content.decisions).toEqual([
      {
        number: 1,
        text: 'Byta lampor i gångtunneln',
        organization: 'Tekniska förvaltningen',
        role: 'Gatuchef',
        dueOn: '2026-12-01',
        hotspot: null,
      },
    ]);
    expect(content.picture?.headline).toMatchObject({ observed: 17, expected: 8.24, spanHigh: 15 });
    expect(content.picture?.categories.map(({ name }) => name)).toEqual(['Skadegörelse', 'Stöld']);
    expect(content.picture?.hotspots).toEqual([
      {
        number: 1,
        name: 'Åkerö torg',
        near: true,
        incidents: 9,
        usual: 2.4,
        class: 'persistent',
        strongerThanUsual: true,
      },
    ]);
  });

  it('follow up the decisions of the meeting before, by its § and outcome', async () => {
    const before = await closedMeeting({ heldOn: '2026-11-05' });
    const lineId = await storeLine(db, town, before, { text: 'Klippa buskar', position: 2 });
    const id = await closedMeeting();
    await storeLine(db, town, id, {
      item: 'follow_up',
      kind: 'note',
      text: 'Klippta hela vägen',
      outcome: 'done',
      carriedFromMeetingId: before,
      carriedFromLineId: lineId,
    });
    const { content } = await read(coordinator, id);
    expect(content.items.find(({ item }) => item === 'follow_up')?.lines).toMatchObject([
      { text: 'Klippta hela vägen', outcome: 'done', carried: { number: 2, text: 'Klippa buskar' } },
    ]);
  });

  describe('the next meeting', () => {
    const says = 'Nästa möte: 17 december 2026, kl. 13.30, Biblioteket.';
    const ofSeries = async (line?: string) => {
      const seriesId = await storeSeries(db, town);
      const id = await closedMeeting({ seriesId });
      const later = { state: 'planned', closedAt: null, startsAt: '13:30', place: 'Biblioteket' };
      const add = (change: object) => storeMeeting(db, town, { number: ++meetings, ...later, ...change });
      await add({ heldOn: '2026-12-03', seriesId, state: 'cancelled' });
      await add({ heldOn: '2026-12-10' });
      await add({ heldOn: '2026-12-17', seriesId });
      if (line) await storeLine(db, town, id, { item: 'next_meeting', kind: 'note', text: line });
      return id;
    };
    const textOf = async (id: string, rest: string) =>
      (await pdfPages((await group.request('GET', path(id, rest))).rawPayload)).join(' ').replace(/\s+/g, '');

    it('is the next planned one of its series, on page, PDF, DOCX and A4 alike', async () => {
      const id = await ofSeries();
      const { content } = await read(group, id);
      expect(content.nextMeeting).toEqual({
        heldOn: '2026-12-17',
        startsAt: '13:30',
        place: 'Biblioteket',
      });
      const blocks = minutesBlocks(content).map((block) => ('text' in block ? block.text : ''));
      expect(blocks.at(-1)).toBe(says);
      const docx = unzipSync(
        new Uint8Array((await group.request('GET', path(id, '/minutes.docx'))).rawPayload),
      );
      expect(strFromU8(docx['word/document.xml']!)).toContain(says);
      const solid = says.replace(/\s+/g, '');
      expect(await textOf(id, '/minutes.pdf')).toContain(solid);
      expect(await textOf(id, '/one-page.pdf')).toContain(solid);
    });

    it('is what somebody wrote of it, when somebody did', async () => {
      const id = await ofSeries('Flyttas till januari');
      const { content } = await read(group, id);
      expect(content.nextMeeting).toBeNull();
      expect(minutesBlocks(content).at(-1)).toEqual({ kind: 'list', items: ['Flyttas till januari'] });
      expect(await textOf(id, '/one-page.pdf')).not.toContain('Nästamöte:');
    });
  });

  it('name accounts to who leads the meeting, to nobody else', async () => {
    const id = await closedMeeting();
    const chosen = (await choose(id)).json() as Minutes;
    expect(chosen.signers.map(({ name }) => name)).toEqual(['Någon est_member', 'Någon police_partner']);
    expect(chosen.candidates.map(({ role }) => role).sort()).toEqual([
      'EST-gruppen',
      'Granskare',
      'Kommunpolis',
      'Samordnare',
    ]);
    const seen = await read(group, id);
    expect(JSON.stringify(seen)).not.toContain('Någon');
    expect([seen.maySign, seen.mayChoose, seen.candidates]).toEqual([true, false, []]);
  });
});

describe('choosing who signs', () => {
  it.each([
    ['the same twice', () => [town.userIds.coordinator, town.userIds.coordinator], 'två olika'],
    ['a reporter', () => [town.userIds.reporter, town.userIds.coordinator], 'delta i EST-mötet'],
    ['a stranger', () => [neighbour.userIds.coordinator, town.userIds.coordinator], 'delta i EST-mötet'],
  ])('refuses %s', async (_, signerIds, words) => {
    const answer = await choose(await closedMeeting(), { signerIds: signerIds() });
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'signer_invalid']);
    expect(answer.json().detail).toContain(words);
  });

  it('refuses a stale choice, one signer, a registry number of a person, and who does not lead', async () => {
    const id = await closedMeeting();
    await choose(id);
    expect((await choose(id)).json().code).toBe('register_conflict');
    expect((await choose(id, { signerIds: [town.userIds.coordinator] })).statusCode).toBe(400);
    const personal = await choose(id, { version: 1, registryNumber: '850709-9805' });
    expect([personal.statusCode, personal.json().code]).toEqual([422, 'personal_data']);
    expect((await police.request('PATCH', path(id), { version: 1, signerIds: [] })).statusCode).toBe(403);
  });
});

describe('signing', () => {
  it('is for the two that were chosen, after the meeting was closed', async () => {
    const id = await closedMeeting();
    await choose(id);
    const other = await sign(coordinator, id, await read(coordinator, id));
    expect([other.statusCode, other.json().code]).toEqual([403, 'not_a_signer']);
    const open = await closedMeeting({ state: 'open', closedAt: null });
    await choose(open);
    const early = await sign(group, open, await read(group, open));
    expect([early.statusCode, early.json().code]).toEqual([409, 'minutes_state']);
  });

  it('freezes with the first, locks with the second, and is the same when it is sent again', async () => {
    const id = await closedMeeting();
    await choose(id);
    const first = await sign(group, id, await read(group, id));
    expect(first.statusCode).toBe(201);
    expect(first.json()).toMatchObject({ state: 'ready', signatures: [{ role: 'EST-gruppen' }] });
    expect((await sign(group, id, first.json())).json().signatures).toHaveLength(1);
    expect((await choose(id, { version: 2 })).json().code).toBe('minutes_state');

    const second = await sign(police, id, await read(police, id));
    expect(second.json()).toMatchObject({
      state: 'signed',
      maySign: false,
      signatures: [{ role: 'EST-gruppen' }, { role: 'Kommunpolis' }],
    });
    const reopened = await coordinator.request('POST', path(id, '/minutes/reopenings'), {
      reason: 'Fel datum',
    });
    expect([reopened.statusCode, reopened.json().code]).toEqual([409, 'minutes_state']);
    expect((await choose(id, { version: 2 })).json().code).toBe('minutes_state');
  });

  it('is refused when something changed since it was read, and says what', async () => {
    const id = await closedMeeting();
    await choose(id);
    const seen = await read(group, id);
    await storeLine(db, town, id, { text: 'Väktarrond vid skolan', position: 2 });
    const answer = await sign(group, id, seen);
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'minutes_changed']);
    expect(answer.json().detail).toContain('beslut');
    expect(answer.json().stored.parts).toEqual(['decisions']);
    expect((await read(group, id)).signatures).toEqual([]);
  });

  it('of one is void when the meeting is opened again, with the reason to be seen', async () => {
    const id = await closedMeeting();
    await choose(id);
    await sign(group, id, await read(group, id));
    const answer = await coordinator.request('POST', path(id, '/minutes/reopenings'), {
      reason: 'Fel datum i § 1',
    });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      state: 'draft',
      signatures: [],
      reopenings: [{ reason: 'Fel datum i § 1' }],
    });
    await db.asSystem((tx) =>
      tx.execute(
        sql`UPDATE est_meetings SET state = 'closed', closed_at = ${now.toISOString()} WHERE id = ${id}`,
      ),
    );
    expect((await sign(group, id, await read(group, id))).json().signatures).toHaveLength(1);
    expect((await sign(police, id, await read(police, id))).json().state).toBe('signed');
  });

  it('does not hold when the meeting was opened and closed in another way since', async () => {
    const id = await closedMeeting();
    await choose(id);
    await sign(group, id, await read(group, id));
    await db.asSystem((tx) =>
      tx.execute(sql`UPDATE est_meetings SET closed_at = '2026-11-20T08:30:00Z' WHERE id = ${id}`),
    );
    expect((await read(police, id)).signatures).toEqual([]);
    now = new Date('2026-11-20T09:00:00Z');
    expect((await sign(group, id, await read(group, id))).json().signatures).toHaveLength(1);
  });

  it('leaves no line nor figure to change: the database refuses, and the figures stay', async () => {
    const id = await signedMeeting();
    const scope = { userId: town.userIds.coordinator, municipalityId: town.code };
    await expect(
      db.asMember(scope, (tx) =>
        tx.execute(sql`UPDATE meeting_lines SET text = 'x' WHERE meeting_id = ${id}`),
      ),
    ).rejects.toThrow();
    await db.asSystem((tx) =>
      tx.execute(sql`UPDATE organizations SET name = 'Samhällsbyggnad' WHERE id = ${town.organizationId}`),
    );
    const { content } = await read(group, id);
    expect(content.decisions[0]?.organization).toBe('Tekniska förvaltningen');
    await db.asSystem((tx) =>
      tx.execute(
        sql`UPDATE organizations SET name = 'Tekniska förvaltningen' WHERE id = ${town.organizationId}`,
      ),
    );
  });
});

describe('the files', () => {
  it('PDF and DOCX say the same figures as the stored answers, who signed, and the registry number', async () => {
    const id = await signedMeeting();
    const pdf = await group.request('GET', path(id, '/minutes.pdf'));
    expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(pdf.headers['content-disposition']).toContain(encodeURIComponent('Protokoll EST-möte'));
    const pages = await pdfPages(pdf.rawPayload);
    const docx = unzipSync(
      new Uint8Array((await group.request('GET', path(id, '/minutes.docx'))).rawPayload),
    );
    const xml = strFromU8(docx['word/document.xml']!);
    // where a line may break, the reader of the PDF puts a blank
    const solid = (text: string) => text.replace(/\s+/g, '');
    for (const text of [pages.join(' '), xml.replace(/<[^>]*>/g, ' ')].map(solid)) {
      expect(text).toContain(solid('17 händelser, 8,8 fler än väntat (8,2, spann 3–15), varav 2 ogranskade'));
      expect(text).toContain(solid('9 (vanligt 2,4)'));
      expect(text).toContain(solid('Nära Åkerö torg'));
      expect(text).toContain(solid('Byta lampor i gångtunneln'));
      expect(text).toContain(solid('§ 1'));
      expect(text).toContain(solid('Tekniska förvaltningen, Kommunpolis'));
      expect(text).not.toContain(solid('Inte justerat'));
      expect(text).not.toContain(solid('Någon'));
    }
    for (const page of pages) expect(page).toContain('KS 2026/114');
    expect(xml).toContain('w:val="Heading1"');
    expect(xml).toContain('Karta över perioden 2–15 november 2026 med hotspots: 1 Nära Åkerö torg.');
    expect(strFromU8(docx['word/styles.xml']!)).toContain('sv-SE');
  });

  it('are there for a meeting where nothing was written and nothing frozen', async () => {
    meetings++;
    const id = await storeMeeting(db, town, {
      number: meetings,
      state: 'planned',
      closedAt: null,
      place: null,
    });
    const pages = await pdfPages((await group.request('GET', path(id, '/minutes.pdf'))).rawPayload);
    expect(pages.join(' ')).toContain('Mötet hade ingen fryst lägesbild.');
    expect(pages[0]).toContain('Inte justerat');
    expect((await group.request('GET', path(id, '/minutes/map.png'))).statusCode).toBe(404);
  });

  it('the A4 is one page before the meeting as well, however much was decided last time', async () => {
    const before = await closedMeeting({ heldOn: '2026-12-01' });
    for (let position = 2; position < 40; position++) {
      await storeLine(db, town, before, {
        text: `Ökad närvaro ${'fredag och lördag '.repeat(30)}`,
        position,
      });
    }
    meetings++;
    const id = await storeMeeting(db, town, {
      number: meetings,
      heldOn: '2026-12-10',
      state: 'planned',
      closedAt: null,
    });
    const pages = await pdfPages((await group.request('GET', path(id, '/one-page.pdf'))).rawPayload);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('17 händelser, 8,8 fler än väntat');
    expect(pages[0]).toContain('till');
  });
});
