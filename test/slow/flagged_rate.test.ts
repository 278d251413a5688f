import { describe, expect, it } from 'vitest';
import { shareFlagged } from './planted_maps.ts';
import { incidentNumbers, rateLimit } from './simulated_maps.ts';

describe('on maps where nothing is going on', () => {
  it.each(incidentNumbers)(
    'with %d incidents at most five in a hundred have any flagged cell',
    (incidents) => {
      expect(shareFlagged(incidents)).toBeLessThanOrEqual(rateLimit(0.05));
    },
  );
});
