import { describe, expect, it } from 'vitest';
import { incidentNumbers, rateLimit } from './simulated_maps.ts';
import { shareCalled } from './unchanged_towns.ts';

describe.each([
  ['as regular as chance', 'regular'],
  ['restless (r = 5)', 'restless'],
] as const)('in towns with busy places that stay as they are, %s', (_, town) => {
  describe.each([6, 26])('with %d earlier fortnights', (earlier) => {
    it.each(incidentNumbers)(
      'and %d incidents at most five in a hundred have any "fler än vanligt här"',
      (incidents) => {
        expect(shareCalled(town, earlier, incidents)).toBeLessThanOrEqual(rateLimit(0.05));
      },
    );
  });
});

// incidents that draw others after them break the rate when there are many: docs/methods/tables.json says by how much
it('where incidents come in chains the rate is kept by ten incidents a fortnight', () => {
  expect(shareCalled('near_repeats', 26, 10)).toBeLessThanOrEqual(rateLimit(0.05));
});
