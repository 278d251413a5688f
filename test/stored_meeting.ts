import { randomUUID } from 'node:crypto';
import type { Database } from '@lagesbild/db/client.ts';
import {
  estMeetings,
  meetingLines,
  meetingPresence,
  meetingSeries,
} from '@lagesbild/db/schema/est_meetings.ts';
import {
  pictureAnswers,
  pictureVersions,
  situationalPictures,
} from '@lagesbild/db/schema/situational_pictures.ts';
import type { TestTown } from './town.ts';

const AT = new Date('2026-11-19T09:00:00Z');

/** An EST meeting put straight into the database; its id. */
export async function storeMeeting(
  db: Database,
  town: TestTown,
  change: Partial<typeof estMeetings.$inferInsert> & { number: number },
): Promise<string> {
  const id = randomUUID();
  await db.asSystem((tx) =>
    tx.insert(estMeetings).values({
      municipalityId: town.code,
      id,
      heldOn: '2026-11-19',
      startsAt: '09:00',
      place: 'Kommunhuset',
      state: 'closed',
      closedAt: AT,
      createdBy: town.userIds.coordinator,
      createdAt: AT,
      ...change,
    }),
  );
  return id;
}

/** A series of fortnightly meetings; its id. */
export async function storeSeries(db: Database, town: TestTown): Promise<string> {
  const id = randomUUID();
  await db.asSystem((tx) =>
    tx.insert(meetingSeries).values({
      municipalityId: town.code,
      id,
      name: 'EST-möte',
      rhythm: 'fortnightly',
      firstOn: '2026-11-05',
      startsAt: '09:00',
      deadlineDays: 2,
      createdAt: AT,
    }),
  );
  return id;
}

/** A line of a meeting; its id. */
export async function storeLine(
  db: Database,
  town: TestTown,
  meetingId: string,
  change: Partial<typeof meetingLines.$inferInsert> & { text: string },
): Promise<string> {
  const id = randomUUID();
  const by = town.userIds.coordinator;
  await db.asSystem((tx) =>
    tx.insert(meetingLines).values({
      municipalityId: town.code,
      meetingId,
      id,
      item: 'decisions',
      kind: 'decision',
      position: 1,
      createdBy: by,
      createdAt: AT,
      updatedBy: by,
      updatedAt: AT,
      ...change,
    }),
  );
  return id;
}

export async function storePresence(db: Database, town: TestTown, meetingId: string): Promise<void> {
  await db.asSystem((tx) =>
    tx.insert(meetingPresence).values({
      municipalityId: town.code,
      meetingId,
      id: randomUUID(),
      organizationId: town.organizationId,
      organizationName: 'Tekniska förvaltningen',
      roleName: 'Gatuchef',
      present: 'remote',
      position: 1,
    }),
  );
}

const figure = (observed: number, verdict: string) => ({
  observed,
  expected: 8.24,
  spanLow: 3,
  spanHigh: 15,
  p: 0.01,
  pAdjusted: 0.02,
  verdict,
  dispersion: null,
});

/** A frozen Lägesbild with figures and a map; its id. */
export async function storePicture(db: Database, town: TestTown): Promise<string> {
  const id = randomUUID();
  const municipalityId = town.code;
  const by = town.userIds.coordinator;
  const answers = {
    expected: {
      dataAsOf: '2026-11-17T06:00:00.000Z',
      headline: figure(17, 'more'),
      unreviewed: 2,
      categoryFigures: [
        { categoryCode: 'theft', figure: figure(4, 'too_few') },
        { categoryCode: 'vandalism', figure: figure(13, 'more') },
      ],
      caveatTexts: ['Rapporter är inte brott.'],
    },
    classes: {
      hotspots: [
        {
          rank: 1,
          weight: 9,
          usual: 2.4,
          name: 'Åkerö torg',
          near: true,
          class: 'persistent',
          strongerThanUsual: true,
        },
      ],
    },
    map: {
      widthPixels: 200,
      heightPixels: 120,
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="120"><rect width="90" height="60" fill="#8C1D2B"/></svg>',
    },
  };
  await db.asSystem(async (tx) => {
    await tx.insert(situationalPictures).values({
      municipalityId,
      id,
      fromDate: '2026-11-02',
      toDate: '2026-11-16',
      periodKind: 'fortnight',
      state: 'established',
      policeView: 'Polisen ser samma bild.',
      createdBy: by,
      createdAt: AT,
      updatedAt: AT,
    });
    await tx.insert(pictureVersions).values({
      municipalityId,
      pictureId: id,
      number: 1,
      dataVersion: 1,
      frozenAt: AT,
      frozenBy: by,
    });
    for (const [kind, body] of Object.entries(answers)) {
      const sha256 = kind.padEnd(64, '0');
      await tx.insert(pictureAnswers).values({
        municipalityId,
        pictureId: id,
        number: 1,
        kind,
        sight: 'cells',
        body: JSON.stringify(body),
        sha256,
      });
    }
  });
  return id;
}
