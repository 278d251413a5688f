import {
  conflictingFacts,
  factsChange,
  factsOf,
  rebasedFacts,
  typedFacts,
} from '@lagesbild/web/src/pages/moten/facts.ts';
import { describe, expect, it } from 'vitest';

const read = { heldOn: '2026-11-30', startsAt: '09:00', place: 'Kommunhuset', registryNumber: '' };

describe('the form of the facts', () => {
  it('shows nothing as an empty field, and reads what was typed without the blanks around it', () => {
    expect(factsOf({ heldOn: '2026-11-30', startsAt: '09:00', place: null, registryNumber: null })).toEqual({
      heldOn: '2026-11-30',
      startsAt: '09:00',
      place: '',
      registryNumber: '',
    });
    expect(typedFacts({ heldOn: '2026-11-30', place: ' Biblioteket ', version: '4' })).toEqual({
      heldOn: '2026-11-30',
      startsAt: '',
      place: 'Biblioteket',
      registryNumber: '',
    });
  });

  it('sends only what differs, an emptied field as nothing', () => {
    expect(factsChange(read, read)).toEqual({});
    expect(factsChange(read, { ...read, startsAt: '13:00', place: '' })).toEqual({
      startsAt: '13:00',
      place: null,
    });
  });
});

describe('somebody else changed the meeting meanwhile', () => {
  const typed = { ...read, startsAt: '13:00', place: 'Biblioteket' };

  it('in other facts, or to the same: no conflict', () => {
    expect(conflictingFacts(read, typed, { ...read, heldOn: '2026-12-01', startsAt: '13:00' })).toEqual([]);
  });

  it('in the same fact: a conflict in that one', () => {
    expect(conflictingFacts(read, typed, { ...read, place: 'Skolan' })).toEqual(['place']);
  });

  it('and what was typed goes on top of what stands, or gives way where that is chosen', () => {
    const stored = { ...read, heldOn: '2026-12-01', place: 'Skolan' };
    expect(rebasedFacts(read, typed, stored)).toEqual({
      heldOn: '2026-12-01',
      startsAt: '13:00',
      place: 'Biblioteket',
      registryNumber: '',
    });
    expect(rebasedFacts(read, typed, stored, ['place'])).toMatchObject({
      startsAt: '13:00',
      place: 'Skolan',
    });
  });
});
