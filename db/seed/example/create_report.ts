import type { ExampleIncident } from './example_incident.ts';
import type { FortnightCalendar } from './fortnights.ts';
import type { Report } from './generate_options.ts';
import { incidentKind } from './incident_kinds.ts';
import type { ExampleOrganization } from './organizations.ts';
import type { Random } from './random.ts';
import type { ExampleTown } from './read_town.ts';
import { drawReportTime, receivedInTime } from './report_time.ts';
import { drawReporter, writeReport } from './write_report.ts';

/** A writer of reports in a town by some of its organizations, drawing on one stream of random numbers. */
export function createReport(
  town: ExampleTown,
  calendar: FortnightCalendar,
  organizations: readonly ExampleOrganization[],
  random: Random,
): Report {
  return (code, spot, fortnight, inTime = false) => {
    const kind = incidentKind(code);
    const drawn = drawReportTime(kind, fortnight, calendar, random);
    const time = inTime ? receivedInTime(drawn, calendar, random) : drawn;
    const reporter = drawReporter(kind, fortnight, organizations, random);
    return writeReport(kind, spot, time, reporter, town.projection, random);
  };
}

/** Incidents received before the end (epoch ms), in the order they were received. */
export function receivedUntil(end: number, incidents: readonly ExampleIncident[]): ExampleIncident[] {
  return incidents
    .filter((incident) => incident.receivedAt < end)
    .sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1));
}
