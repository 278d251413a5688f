import { type ScanInput, scanSpaceTime } from '@lagesbild/shared/analysis/scan_space_time.ts';
import { randomBelow, seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';

const places = 90;
/** The alarm is raised at this recurrence. */
export const alarmNights = 365;

/** A town of 4 × 4 km whose places differ in how much happens there, and whose days differ too: weekends, summer. */
function drawNight(random: () => number, incidents: number): ScanInput {
  const x = Float64Array.from({ length: places }, () => 4000 * random());
  const y = Float64Array.from({ length: places }, () => 4000 * random());
  const siteOf = new Int32Array(incidents);
  const age = new Int32Array(incidents);
  for (let i = 0; i < incidents; i++) {
    siteOf[i] = Math.floor(places * random() ** 2);
    do age[i] = randomBelow(random, 365);
    while (random() > (age[i]! % 7 < 2 ? 1 : 0.6) * (age[i]! < 120 ? 1 : 0.7));
  }
  return { x, y, siteOf, age };
}

/** One incident in five brings the next, at its place and within a fortnight. */
export function bringNext({ siteOf, age }: ScanInput, random: () => number): void {
  for (let i = 1; i < siteOf.length; i++) {
    if (random() >= 0.2) continue;
    siteOf[i] = siteOf[i - 1]!;
    age[i] = Math.abs(age[i - 1]! - randomBelow(random, 14));
  }
}

/** So many incidents fall at one place within the last week. */
export function heapUp({ siteOf, age }: ScanInput, incidents: number): void {
  for (let i = 0; i < incidents; i++) {
    siteOf[i] = 60;
    age[i] = i % 7;
  }
}

/** Share of nights, each knowing nothing of the others, on which the scan raises the alarm. */
export function shareOfAlarms(
  nights: number,
  incidents: number,
  change: (night: ScanInput, random: () => number) => void = () => {},
): number {
  let alarms = 0;
  for (let night = 0; night < nights; night++) {
    const random = seededRandom(104_729 * night + incidents);
    const input = drawNight(random, incidents);
    change(input, random);
    // with three shuffles as strong p is above 1/365 already, so the rest need not be run
    const options = { maximumRadiusMeters: 500, maximumDays: 14, seed: night, stopAtStronger: 3 };
    const [strongest] = scanSpaceTime(input, options).clusters;
    if (strongest && strongest.recurrenceNights >= alarmNights) alarms++;
  }
  return alarms / nights;
}
