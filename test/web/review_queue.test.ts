import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { arrangeQueue, countFilters, type QueueView } from '@lagesbild/web/src/pages/granska/queue_view.ts';
import { withDecided } from '@lagesbild/web/src/pages/granska/use_queue.ts';
import { describe, expect, it } from 'vitest';

const NOW = Date.parse('2026-11-16T08:00:00Z');
const incident = (id: string, receivedAt: string, change: Partial<Incident> = {}): Incident =>
  ({
    id,
    receivedAt,
    categoryCode: 'theft',
    topCategoryCode: 'theft',
    organizationId: 'school',
    source: 'staff',
    timeKind: 'exact',
    occurredFrom: receivedAt,
    ...change,
  }) as Incident;

const waiting = [
  incident('old', '2026-11-10T08:00:00Z', { occurredFrom: '2026-11-16T01:00:00Z' }),
  incident('fresh', '2026-11-16T07:00:00Z', { occurredFrom: '2026-11-01T08:00:00Z' }),
  incident('middle', '2026-11-14T08:00:00Z', {
    categoryCode: 'arson',
    topCategoryCode: 'fire',
    source: 'public_tip',
  }),
  incident('edge', '2026-11-15T08:00:00Z', { organizationId: null }),
];
const all: QueueView = {
  category: null,
  organization: null,
  source: null,
  age: 'alla',
  duplicates: false,
  order: 'nyast',
};
const ids = (change: Partial<QueueView>, duplicates: string[] = []) =>
  arrangeQueue(waiting, { ...all, ...change }, NOW, new Set(duplicates)).map(({ id }) => id);

describe('the queue', () => {
  it('comes newest received first, and otherwise as asked', () => {
    expect(ids({})).toEqual(['fresh', 'edge', 'middle', 'old']);
    expect(ids({ order: 'langst' })).toEqual(['old', 'middle', 'edge', 'fresh']);
    expect(ids({ order: 'handelse' })).toEqual(['old', 'edge', 'middle', 'fresh']);
    expect(ids({ order: 'kategori' })).toEqual(['middle', 'fresh', 'edge', 'old']);
  });

  it('is narrowed down by category, organization, source and likely duplicates', () => {
    expect(ids({ category: 'fire' })).toEqual(['middle']);
    expect(ids({ organization: 'school' })).toEqual(['fresh', 'middle', 'old']);
    expect(ids({ source: 'public_tip' })).toEqual(['middle']);
    expect(ids({ duplicates: true }, ['old', 'edge'])).toEqual(['edge', 'old']);
  });

  it('puts each waiting time in one span: a whole day belongs to the longer one', () => {
    expect(ids({ age: 'dygn' })).toEqual(['fresh']);
    expect(ids({ age: 'tre' })).toEqual(['edge', 'middle']);
    expect(ids({ age: 'langre' })).toEqual(['old']);
  });

  it('tells how many choices narrow it down, the order not among them', () => {
    expect(countFilters({ ...all, order: 'langst' })).toBe(0);
    expect(countFilters({ ...all, category: 'fire', age: 'tre', duplicates: true })).toBe(3);
  });
});

describe('what was just decided here', () => {
  const row = incident('one', '2026-11-16T07:00:00Z', { version: 1, status: 'new' });
  const accepted = { ...row, version: 2, status: 'reviewed' } as Incident;
  const reopened = { ...row, version: 3, status: 'new' } as Incident;
  const seen = (known: Incident, fetched: Incident[], fetchedAt: number) =>
    withDecided(fetched, new Map([[known.id, { incident: known, at: 100 }]]), fetchedAt).map(
      ({ version }) => version,
    );

  it('leaves the list that is older than the decision', () => {
    expect(seen(accepted, [row], 50)).toEqual([]);
  });

  it('comes back before the list does when it is undone, and does not stay when the list no longer has it', () => {
    expect(seen(reopened, [], 50)).toEqual([3]);
    expect(seen(reopened, [row], 50)).toEqual([3]);
    expect(seen(reopened, [], 150)).toEqual([]);
  });

  it('gives way to what somebody else made of it later', () => {
    const later = { ...row, version: 4 } as Incident;
    expect(seen(reopened, [later], 150)).toEqual([4]);
  });
});
