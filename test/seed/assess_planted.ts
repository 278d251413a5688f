import { generateExampleIncidents } from '@lagesbild/db/seed/example/generate_incidents.ts';
import { readTown } from '@lagesbild/db/seed/example/read_town.ts';
import { assessIntervention } from '@lagesbild/shared/analysis/assess_intervention.ts';
import { countCells, locateCells } from '@lagesbild/shared/analysis/grid.ts';
import { fortnightOf, isCounted, layExampleGrid } from './judge_example.ts';

const fortnightMs = 14 * 86_400_000;

/** What the engine says of each åtgärd that was planted, as if found as a hotspot in the six fortnights before it. */
export function assessPlanted(seed: number) {
  const town = readTown();
  const { incidents, truth } = generateExampleIncidents({ seed, lastClosedFortnightEnd: '2026-11-16', town });
  const grid = layExampleGrid(town, truth);
  const mapped = incidents.filter((incident) => isCounted(incident) && incident.lon !== null);
  const meters = mapped.map(({ lon, lat }) => town.projection.toMeters(lon!, lat!));
  const column = (axis: 0 | 1) => Float64Array.from(meters, (point) => point[axis]);
  const cells = locateCells(grid, column(0), column(1));
  const fortnights = mapped.map((incident) => fortnightOf(incident, truth));
  const countsByFortnight = Array.from({ length: truth.fortnights }, (_, i) =>
    countCells(
      grid,
      cells.map((cell, row) => (fortnights[row] === truth.fortnights - i ? cell : -1)),
    ),
  );
  const footprints = truth.interventions.map(({ cells: centres }) => [
    ...locateCells(
      grid,
      Float64Array.from(centres, ([x]) => x),
      Float64Array.from(centres, ([, y]) => y),
    ),
  ]);
  return truth.interventions.map((planted, i) => {
    const startsAt = (planted.startFortnight - 1) * fortnightMs;
    const assessment = assessIntervention(grid, {
      // the calendar's own moments are of no matter here: fortnights are counted from the first
      fortnights: countsByFortnight.map((_, t) => ({
        from: (truth.fortnights - 1 - t) * fortnightMs,
        to: (truth.fortnights - t) * fortnightMs,
      })),
      countsByFortnight,
      footprint: footprints[i]!,
      otherFootprints: footprints.filter((_, other) => other !== i),
      origin: 'hotspot',
      decidedAt: startsAt,
      startsAt,
      endsAt: null,
    });
    return { planted, assessment };
  });
}
