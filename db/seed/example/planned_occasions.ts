import type { PlannedEventKind } from '@lagesbild/shared/domain/planned_events.ts';
import {
  civilDay,
  civilDayOf,
  dateOfCivilDay,
  weekdayOf,
  yearMonthDay,
} from '@lagesbild/shared/time/civil_day.ts';

export interface PlannedOccasion {
  key: string;
  kind: PlannedEventKind;
  name: string;
  placeName: string | null;
  /** Both days included. */
  fromDate: string;
  toDate: string;
  note: string | null;
}

/** So far back and ahead there are occasions: what has just been, and a year to look at. */
const DAYS_BACK = 60;
const DAYS_AHEAD = 365;

/** What comes every year in the example town, by first day; `today` is a local date. */
export function plannedOccasions(today: string): PlannedOccasion[] {
  const day = civilDay(today);
  const { year } = yearMonthDay(day);
  return [year - 1, year, year + 1]
    .flatMap(occasionsOf)
    .filter(
      ({ fromDate, toDate }) => civilDay(toDate) >= day - DAYS_BACK && civilDay(fromDate) <= day + DAYS_AHEAD,
    );
}

function occasionsOf(year: number): PlannedOccasion[] {
  const breakOf = (name: string, week: number): PlannedOccasion => {
    const monday = mondayOfWeek(year, week);
    return {
      key: `${name.toLowerCase()} ${year}`,
      kind: 'school_break',
      name,
      placeName: null,
      fromDate: dateOfCivilDay(monday),
      toDate: dateOfCivilDay(monday + 6),
      note: null,
    };
  };
  const secondSaturday = firstSaturday(civilDayOf(year, 12, 1)) + 7;
  return [
    breakOf('Sportlov', 8),
    {
      key: `valborg ${year}`,
      kind: 'arrangement',
      name: 'Valborgsfirande',
      placeName: 'Bruksparken',
      fromDate: `${year}-04-30`,
      toDate: `${year}-04-30`,
      note: 'Brasa och tal. Många unga på väg hem efter 22.',
    },
    breakOf('Höstlov', 44),
    {
      key: `julmarknad ${year}`,
      kind: 'arrangement',
      name: 'Julmarknad',
      placeName: 'Stortorget',
      fromDate: dateOfCivilDay(secondSaturday),
      toDate: dateOfCivilDay(secondSaturday + 1),
      note: null,
    },
    {
      key: `lucianatten ${year}`,
      kind: 'risk_evening',
      name: 'Lucianatten',
      placeName: 'Centrum',
      fromDate: `${year}-12-12`,
      toDate: `${year}-12-12`,
      note: 'Fältgruppen och trygghetsvärdarna är ute till 01.',
    },
  ];
}

/** ISO 8601: week 1 is the one that holds 4 January. */
function mondayOfWeek(year: number, week: number): number {
  const fourth = civilDayOf(year, 1, 4);
  return fourth - weekdayOf(fourth) + 7 * (week - 1);
}

const SATURDAY = 5;
const firstSaturday = (day: number) => day + ((SATURDAY - weekdayOf(day) + 7) % 7);
