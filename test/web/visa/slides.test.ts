import type { MeetingAgenda } from '@lagesbild/shared/schemas/meeting_agenda.ts';
import { latestDone } from '@lagesbild/web/src/pages/visa/latest_done.ts';
import {
  slideOfHotspot,
  slidesOf,
  type ToldEffect,
  textParts,
} from '@lagesbild/web/src/pages/visa/slides.ts';
import { expect, it } from 'vitest';

const empty: MeetingAgenda = {
  previous: null,
  followUp: [],
  newSinceLast: {
    fromDate: '2026-11-03',
    toDate: '2026-11-17',
    incidents: 0,
    unreviewed: 0,
    alarms: [],
    newHotspots: [],
  },
  hotspots: [],
  picture: null,
  plannedEvents: [],
  nextMeeting: null,
};
const hotspot = (id: string) => ({
  id,
  name: id,
  state: 'acting',
  stateSince: '2026-11-01T08:00:00Z',
  isNew: false,
  incidents: 4,
  incidentsBefore: 2,
  reason: null,
});
const told = (id: string, totals: ToldEffect['effect']['totals']): ToldEffect => ({
  title: id,
  effect: {
    interventionId: id,
    verdict: totals ? 'helped' : 'too_early',
    sentence: 'En mening.',
    reason: totals ? 'helped' : 'too_early',
    totals,
    control: null,
    chosenControl: null,
    rateRatio: null,
    tellableFrom: null,
    periods: { matching: null, before: null, leftOut: null, after: null, fortnights: 0 },
  },
});
const kinds = (agenda: MeetingAgenda, effects: ToldEffect[] = []) =>
  slidesOf(agenda, effects).map(({ kind }) => kind);

it('an empty agenda still has every item', () => {
  expect(kinds(empty)).toEqual([
    'title',
    'follow_up',
    'new_since_last',
    'text',
    'look_ahead',
    'decisions',
    'communication',
    'next_meeting',
  ]);
});

it('each hotspot has its slide and number, and is found by it', () => {
  const slides = slidesOf({ ...empty, hotspots: [hotspot('a'), hotspot('b')] }, []);
  expect(slideOfHotspot(slides, 1)).toBe(3);
  expect(slideOfHotspot(slides, 2)).toBe(4);
  expect(slideOfHotspot(slides, 3)).toBeNull();
});

it('an effect with a before and an after has a slide of its own, the others share one', () => {
  const totals = { treatedBefore: 37, treatedAfter: 12, controlBefore: 60, controlAfter: 61 };
  expect(kinds(empty, [told('a', null), told('b', totals), told('c', null)]).slice(1, 5)).toEqual([
    'follow_up',
    'effect',
    'untold',
    'new_since_last',
  ]);
});

it('a long text is cut between sentences and loses no word', () => {
  const sentence = `${'Ord '.repeat(50).trim()}.`;
  const text = `${sentence} ${sentence}\n\n${sentence} ${sentence} ${sentence}`;
  const parts = textParts(text);
  expect(parts.map((part) => part.length <= 460)).toEqual([true, true, true]);
  expect(parts.join(' ').split(/\s+/)).toEqual(text.split(/\s+/));
  expect(textParts('')).toEqual(['']);
});

it('the latest four that were done in the year before the meeting are told of', () => {
  const done = ['2026-11-18', '2026-11-01', '2026-01-12', '2025-11-16', '2026-03-01', '2026-05-01', null];
  const interventions = done.map((doneOn, index) => ({ id: String(index), doneOn }));
  expect(latestDone(interventions, '2026-11-17').map(({ doneOn }) => doneOn)).toEqual([
    '2026-11-01',
    '2026-05-01',
    '2026-03-01',
    '2026-01-12',
  ]);
});
