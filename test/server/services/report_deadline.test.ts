import { dueReminder } from '@lagesbild/server/jobs/report_deadline.ts';
import { describe, expect, it } from 'vitest';

const meeting = {
  municipalityId: '9999',
  timeZone: 'Europe/Stockholm',
  id: 'any',
  heldOn: '2026-10-26',
  startsAt: '09:00',
  deadlineDays: 2,
  rhythm: 'fortnightly' as const,
  previousOn: '2026-10-12',
  previousAt: '13:30',
};
const at = (moment: string) => new Date(moment);

describe('the reminder before a meeting is due', () => {
  it('from eight o’clock by the wall on the day of the deadline, also across the change of clocks', () => {
    expect(dueReminder(meeting, at('2026-10-24T07:59:59+02:00'))).toBeNull();
    expect(dueReminder(meeting, at('2026-10-24T08:00:00+02:00'))).toEqual({
      since: at('2026-10-12T13:30:00+02:00'),
      day: '2026-10-24',
    });
    expect(dueReminder(meeting, at('2026-10-26T08:59:59+01:00'))?.day).toBe('2026-10-26');
    expect(dueReminder(meeting, at('2026-10-26T09:00:00+01:00'))).toBeNull();
  });

  it('looks back as far as the rhythm before a first meeting', () => {
    const first = { ...meeting, previousOn: null, previousAt: null };
    expect(dueReminder(first, at('2026-10-25T12:00:00+01:00'))?.since).toEqual(
      at('2026-10-12T09:00:00+02:00'),
    );
  });

  it('never while the meeting ahead of it is still to come', () => {
    const early = { ...meeting, deadlineDays: 14, previousOn: '2026-10-19', previousAt: '09:00' };
    expect(dueReminder(early, at('2026-10-19T08:59:00+02:00'))).toBeNull();
    expect(dueReminder(early, at('2026-10-19T09:00:00+02:00'))?.day).toBe('2026-10-19');
  });
});
