import { effectDates } from '@lagesbild/shared/domain/effect_timing.ts';
import { describe, expect, it } from 'vitest';

const presence = {
  kind: 'presence',
  state: 'under_way',
  startsOn: '2026-03-02',
  dueOn: '2026-04-26',
  doneOn: null,
  followUpOn: null,
};
const lamps = { ...presence, kind: 'lighting', state: 'done', doneOn: '2026-03-20' };

describe('the days that an effect is counted', () => {
  it.each([
    ['from start to due', presence, { from: '2026-03-02', lastDay: '2026-04-26' }],
    [
      'to the day it was done',
      { ...presence, doneOn: '2026-04-01' },
      { from: '2026-03-02', lastDay: '2026-04-01' },
    ],
    [
      'to the follow-up where one was set, also after it was done',
      { ...presence, doneOn: '2026-04-01', followUpOn: '2026-06-01' },
      { from: '2026-03-02', lastDay: '2026-06-01' },
    ],
    [
      'of a lasting change from the day it was done, without end',
      lamps,
      { from: '2026-03-20', lastDay: null },
    ],
    [
      'of a lasting change to its follow-up',
      { ...lamps, followUpOn: '2026-09-06' },
      { from: '2026-03-20', lastDay: '2026-09-06' },
    ],
    [
      'of a lasting change that is not done: none',
      { ...lamps, doneOn: null, followUpOn: '2026-09-06' },
      null,
    ],
    ['of one that was dropped: none', { ...presence, state: 'dropped' }, null],
  ])('%s', (_, intervention, dates) => {
    expect(effectDates(intervention)).toEqual(dates);
  });
});
