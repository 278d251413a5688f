import { plannedOccasions } from '@lagesbild/db/seed/example/planned_occasions.ts';
import { expect, it } from 'vitest';

it('the example town has its year of breaks, markets and risk evenings around the day', () => {
  const occasions = plannedOccasions('2026-11-16').map(({ name, fromDate, toDate }) => [
    name,
    fromDate,
    toDate,
  ]);
  expect(occasions).toEqual([
    ['Höstlov', '2026-10-26', '2026-11-01'],
    ['Julmarknad', '2026-12-12', '2026-12-13'],
    ['Lucianatten', '2026-12-12', '2026-12-12'],
    ['Sportlov', '2027-02-22', '2027-02-28'],
    ['Valborgsfirande', '2027-04-30', '2027-04-30'],
    ['Höstlov', '2027-11-01', '2027-11-07'],
  ]);
});
