import type { Database } from '@lagesbild/db/client.ts';
import type { App } from '@lagesbild/server/route_deps.ts';
import type { ImportOptions, ImportResult } from '@lagesbild/shared/schemas/import.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../database.ts';
import { buildTestApp, clientFor } from '../../helper.ts';
import { createTestTown } from '../../town.ts';
import { wizardOf } from './import_wizard.ts';

let db: Database;
let app: App;
let wizard: ReturnType<typeof wizardOf>;

beforeAll(async () => {
  db = await openTestDatabase();
  app = await buildTestApp(db);
});

beforeEach(async () => {
  const town = await createTestTown(db);
  wizard = wizardOf(await clientFor(app, town.emails.coordinator), town.code);
});

afterAll(async () => {
  await app.close();
  await db.close();
});

const HEADER = 'id,lon,lat,place,time,category,organization,text';
const ODD = 'Klotter,Kyrkan,Ring 070-123 45 67';
const OPTIONS: ImportOptions = {
  columns: { organization: 'organization', text: 'text' },
  placeMapping: {},
  unplaced: 'municipality',
  likely: 'skip',
};

/** The notes of a dry run and of the import itself, which say the same. */
async function notesOf(...rows: string[]): Promise<[accepted: number | undefined, notes: string[]]> {
  const draft = await wizard.upload(`${[HEADER, ...rows].join('\n')}\n`);
  await wizard.change(draft, OPTIONS);
  const told = (result: Pick<ImportResult, 'notes'> | null | undefined) =>
    (result?.notes ?? []).map(({ detail }) => detail).filter((detail) => /^\d/.test(detail));
  const checked = await wizard.check(draft.id);
  const done = await wizard.run(draft.id);
  expect(told(checked.check)).toEqual(told(done.result));
  return [done.result?.accepted, told(done.result)];
}

describe('what an import tells of its rows', () => {
  const placed = `n1,,,Åkerö torg,2026-11-02,${ODD}`;
  const notes = [
    '1 rad har fått sin plats ur platsregistret, efter namnet.',
    '1 rad anger bara dagen och räknas som hela dygnet.',
    '1 rad nämner en organisation som inte finns i kommunen; den är utelämnad.',
    '1 rad innehöll telefonnummer; det är borttaget ur texten. Rad 2.',
  ];

  it('is told of a row that is taken', async () => {
    expect(await notesOf(placed)).toEqual([1, notes]);
  });

  it('leaves out a row that has no time to be read, or one in the future', async () => {
    const unread = `n2,,,Åkerö torg,i går,${ODD}`;
    const future = `n3,,,Ingenstans,2099-01-01,${ODD}`;
    expect(await notesOf(placed, unread, future)).toEqual([1, notes]);
  });

  it('leaves out a row whose id is there already', async () => {
    const twin = `n1,,,Ingenstans,2026-11-03,${ODD}`;
    expect(await notesOf(placed, twin)).toEqual([1, notes]);
  });

  it('leaves out a row that is likely the same as an earlier one', async () => {
    const first = `,,,Åkerö torg,2026-11-02 21:40,${ODD}`;
    const alike = `,,,Åkerö torg,2026-11-02 21:40,${ODD}`;
    const [placedByName, , unknownOrganization, masked] = notes;
    expect(await notesOf(first, alike)).toEqual([1, [placedByName, unknownOrganization, masked]]);
  });
});
