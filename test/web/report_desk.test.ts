import { hereChoice } from '@lagesbild/web/src/pages/rapportera/here_choice.ts';
import { withLatest } from '@lagesbild/web/src/pages/rapportera/latest_places.ts';
import { queuedDraft } from '@lagesbild/web/src/pages/rapportera/queue_report.ts';
import {
  addAnother,
  afterCalm,
  afterSending,
  cancelCorrection,
  draftOfRefused,
  dropFromRound,
  emptyDesk,
  type ReportDesk,
  takeFromRound,
  takeUp,
} from '@lagesbild/web/src/pages/rapportera/report_desk.ts';
import { newDraft, type ReportDraft } from '@lagesbild/web/src/pages/rapportera/report_draft.ts';
import { describe, expect, it } from 'vitest';

const place = { lon: 15, lat: 59, accuracyMeters: 8, placeId: null, placeName: null, placeType: null };
const complete = (categoryCode: string): ReportDraft => ({
  ...newDraft(),
  categoryCode,
  place,
  nearPlace: 'Gångtunneln',
  timeChoice: 'own',
  time: { kind: 'exact', from: 1000 },
  details: { ...newDraft().details, text: `Om ${categoryCode}` },
});
const deskWith = (draft: ReportDraft): ReportDesk => ({ ...emptyDesk(), draft });

describe('several incidents in one go', () => {
  const first = complete('vandalism');
  const one = addAnother(deskWith(first));

  it('gives the next the same place and time, an id of its own and nothing else', () => {
    expect(one.round).toEqual([first]);
    expect(one.draft).toMatchObject({
      place,
      nearPlace: 'Gångtunneln',
      time: first.time,
      categoryCode: null,
    });
    expect(one.draft.details.text).toBe('');
    expect(one.draft.id).not.toBe(first.id);
  });

  it('lets each of the round be changed and left out', () => {
    const second = { ...one, draft: { ...one.draft, categoryCode: 'theft' } };
    const changed = takeFromRound(second, first.id);
    expect([changed.draft, changed.round]).toEqual([first, [second.draft]]);
    expect(dropFromRound(second, first.id).round).toEqual([]);
  });

  it('lays one aside that is only begun when another of the round is taken up', () => {
    const half = { ...one.draft, details: { ...one.draft.details, text: 'Tre rutor' }, time: null };
    const taken = takeFromRound({ ...one, draft: half }, first.id);
    expect([taken.draft.id, taken.round, taken.aside]).toEqual([first.id, [], [half]]);
  });

  it('begins no further one while something is missing', () => {
    const desk = deskWith({ ...first, time: null });
    expect(addAnother(desk)).toBe(desk);
  });

  it('is over when it is sent', () => {
    const after = afterSending(one, ['a', 'b']);
    expect([after.round, after.sent, after.draft.place]).toEqual([[], ['a', 'b'], null]);
  });
});

describe('a correction', () => {
  const written = complete('theft');
  const correction = complete('vandalism');
  const desk = takeUp(deskWith(written), correction);

  it('lays aside what was being written, and gives it back after', () => {
    expect(desk.draft).toEqual(correction);
    expect(afterSending(desk, []).draft).toEqual(written);
    expect(cancelCorrection(desk).draft).toEqual(written);
  });

  it('lays nothing aside when nothing was begun', () => {
    expect(takeUp(emptyDesk(), correction).aside).toEqual([]);
  });
});

it('"Lugnt" leaves what is being written alone', () => {
  const written = complete('theft');
  expect(afterCalm(deskWith(written), 'calm')).toMatchObject({ draft: written, sent: ['calm'] });
});

describe('a refused report', () => {
  it('keeps every word, and gets a new id only when its own belongs to something else', () => {
    const draft = complete('theft');
    expect(draftOfRefused(draft, false)).toEqual(draft);
    const renamed = draftOfRefused(draft, true);
    expect(renamed).toEqual({ ...draft, id: renamed.id });
    expect(renamed.id).not.toBe(draft.id);
  });
});

it('the queue shows no free text of what it holds', () => {
  const { body, form, outline } = queuedDraft(complete('theft'), { accountId: 'a', code: '9999' });
  expect(body).toMatchObject({ categoryCode: 'theft', text: 'Om theft' });
  expect(JSON.stringify(form)).toContain('Om theft');
  expect(JSON.stringify(outline)).not.toContain('Om theft');
});

describe('"Här"', () => {
  const nothing = { pointed: null, position: null, asking: false, place: null, waitedEnough: false };
  const within = (accuracyMeters: number) => ({ accuracyMeters });

  it('takes the point under the cross before anything else, and a position of less than 50 m', () => {
    expect(hereChoice({ ...nothing, pointed: place, position: within(8) })).toBe('pointed');
    expect(hereChoice({ ...nothing, position: within(49.9) })).toBe('position');
  });

  it('waits for a better position, and then asks', () => {
    expect(hereChoice({ ...nothing, position: within(50) })).toBe('wait');
    expect(hereChoice({ ...nothing, position: within(120), waitedEnough: true })).toBe('ask');
  });

  it('keeps the place that was chosen before, waits for a silent device, and else asks for a point', () => {
    expect(hereChoice({ ...nothing, place, position: within(120) })).toBe('kept');
    expect(hereChoice({ ...nothing, asking: true })).toBe('wait');
    expect(hereChoice({ ...nothing, asking: true, waitedEnough: true })).toBe('point_first');
    expect(hereChoice(nothing)).toBe('point_first');
  });
});

describe('latest places', () => {
  const near = (name: string) => `Nära ${name}`;
  const called = (placeName: string | null, nearPlace: string | null = null) => ({
    place: { ...place, placeName },
    nearPlace,
  });

  it('are named by the register or by what is near, latest first, each once, five at most', () => {
    const chosen = ['A', 'B', 'A', 'C', 'D', 'E', 'F'].map((name) => called(name));
    const known = [...chosen, called(null, 'Bron')].reduce<ReturnType<typeof withLatest>>(
      (list, draft) => withLatest(list, draft, near),
      [],
    );
    expect(known.map(({ label }) => label)).toEqual(['Nära Bron', 'F', 'E', 'D', 'C']);
    expect(known[0]?.place.accuracyMeters).toBeNull();
  });

  it('leave out a point that nothing is near', () => {
    expect(withLatest([], called(null), near)).toEqual([]);
  });
});
