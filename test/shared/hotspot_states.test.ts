import {
  HOTSPOT_STATES,
  HOTSPOT_TRANSITIONS,
  stepBetween,
  stepsFrom,
} from '@lagesbild/shared/domain/hotspot_states.ts';
import { describe, expect, it } from 'vitest';

describe('the states of a hotspot', () => {
  it('lead from mapping to closed one by one, and only the way on needs no reason', () => {
    const way = HOTSPOT_STATES.slice(1).map((to, i) => stepBetween(HOTSPOT_STATES[i]!, to));
    expect(way.map((step) => step?.kind)).toEqual(['forward', 'forward', 'forward', 'close']);
    for (const { kind, reasonRequired } of HOTSPOT_TRANSITIONS)
      expect(reasonRequired).toBe(kind !== 'forward');
  });

  it('let each go one back, and a closed one be taken up again', () => {
    for (let i = 1; i < HOTSPOT_STATES.length; i++) {
      expect(stepBetween(HOTSPOT_STATES[i]!, HOTSPOT_STATES[i - 1]!)?.kind).toBe('back');
    }
    expect(stepBetween('closed', 'mapping')?.kind).toBe('reopen');
  });

  it('lead nowhere twice, and never to themselves', () => {
    for (const state of HOTSPOT_STATES) {
      const ends = stepsFrom(state).map(({ to }) => to);
      expect(ends).toHaveLength(new Set(ends).size);
      expect(ends).not.toContain(state);
    }
    expect(stepBetween('mapping', 'acting')).toBeNull();
  });
});
