import { createReport, receivedUntil } from './create_report.ts';
import type { ExampleIncident } from './example_incident.ts';
import { createFortnightCalendar, FORTNIGHTS } from './fortnights.ts';
import type { GenerateOptions } from './generate_options.ts';
import { NEIGHBOUR_ORGANIZATIONS } from './organizations.ts';
import { createRandom } from './random.ts';
import { createScatter, drawScatteredCode } from './scattered_incidents.ts';

/** Poisson means a fortnight: so few that most figures are "för få att bedöma", as in most small municipalities. */
const COUNTED_PER_FORTNIGHT = 3;
const CALM_PER_FORTNIGHT = 1;

/**
 * Two years in Grannköping: a few scattered incidents, nothing planted. The same seed, date and town give the same
 * incidents, in the order they were received; none has an organization or a place of Exempelkommun.
 */
export function generateNeighbourIncidents(options: GenerateOptions): ExampleIncident[] {
  const { seed, town } = options;
  const calendar = createFortnightCalendar(options.lastClosedFortnightEnd);
  const scatter = createScatter(town);
  const incidents: ExampleIncident[] = [];
  for (let fortnight = 1; fortnight <= FORTNIGHTS; fortnight++) {
    const random = createRandom(seed, `neighbour ${fortnight}`);
    const report = createReport(town, calendar, NEIGHBOUR_ORGANIZATIONS, random);
    for (let i = random.poisson(COUNTED_PER_FORTNIGHT); i > 0; i--) {
      const spot = random.chance(0.4) ? scatter.atPlace(random) : scatter.onStreet(random);
      incidents.push(report(drawScatteredCode(random), spot, fortnight));
    }
    for (let i = random.poisson(CALM_PER_FORTNIGHT); i > 0; i--) {
      incidents.push(report('calm', scatter.atPlace(random), fortnight));
    }
  }
  return receivedUntil(calendar.startOf(FORTNIGHTS + 1), incidents);
}
