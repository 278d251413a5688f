import type { StoredIncident } from '@lagesbild/db/repositories/incident_reads.ts';
import { changesBetween, viewRevision } from '@lagesbild/server/services/incident_history.ts';
import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { expect, it } from 'vitest';

const row = {
  reporterId: 'reporter',
  status: 'new',
  lon: null,
  lat: null,
  text: null,
  occurredFrom: new Date('2026-11-14T20:30:00Z'),
} as StoredIncident;

it('tells a new text from none, a moved point, and nothing from the same moment', () => {
  const after = {
    ...row,
    lon: 16.1,
    lat: 59.2,
    text: 'null',
    occurredFrom: new Date('2026-11-14T20:30:00Z'),
  };
  expect(changesBetween(row, after)).toEqual({ position: [null, [16.1, 59.2]], text: [null, 'null'] });
});

const seenBy = (role: Role, userId: string) =>
  viewRevision(
    {
      version: 2,
      at: new Date('2026-11-16T07:00:00Z'),
      userId: 'reporter',
      userName: 'Robin',
      action: 'correct',
      relatedId: null,
      changes: { status: ['returned', 'new'], text: ['Gammalt', 'Nytt'] },
    },
    row,
    { role, scope: { userId, municipalityId: '9999' } },
  );

it('hides names and free text from roles that do not see them', () => {
  expect(seenBy('coordinator', 'other')).toMatchObject({
    by: 'Robin',
    byReporter: true,
    changes: [{ field: 'status' }, { field: 'text', from: 'Gammalt', to: 'Nytt', hidden: false }],
  });
  expect(seenBy('police_partner', 'other')).toMatchObject({ by: null, changes: [{}, { to: 'Nytt' }] });
  expect(seenBy('est_member', 'other')).toMatchObject({
    by: null,
    changes: [
      { field: 'status', to: 'new' },
      { field: 'text', from: null, to: null, hidden: true },
    ],
  });
  // a reporter's own text is its own
  expect(seenBy('reporter', 'reporter').changes[1]).toMatchObject({ to: 'Nytt', hidden: false });
  expect(seenBy('reporter', 'other').changes[1]).toMatchObject({ to: null, hidden: true });
});
