import { alarmNights, bringNext, heapUp, shareOfAlarms } from '../slow/scan_nights.ts';
import { type MethodTable, roundShare, tablesCommand } from './method_table.ts';

const calmNights = 10_000;
const restlessNights = 2000;
const heapNights = 100;
const incidentsAYear = [60, 250, 500];
const heaps = [3, 4, 5, 6];

/** How often the alarm between meetings comes where nothing has changed, and how often a heap raises it. */
export function alarmTable(): MethodTable {
  return {
    id: 'alarm_rate',
    title: {
      sv: 'Hur ofta kommer larmet mellan mötena?',
      en: 'How often does the alarm between meetings come?',
    },
    note: {
      sv: 'Andel nätter med larm i påhittade orter med 90 platser. Utlovat när ingenting ändras: högst en natt på 365 (0,27 %). Där var femte händelse drar nästa med sig på samma plats inom två veckor kommer larmet oftare: sådana hopar är just vad det letar efter. Till höger chansen att larmet kommer när så många händelser faller på en och samma plats inom en vecka.',
      en: 'Share of nights with an alarm in simulated towns of 90 places. Stated when nothing changes: at most one night in 365 (0.27 %). Where one incident in five brings the next at its place within a fortnight the alarm comes oftener: such heaps are what it looks for. To the right the chance of an alarm when so many incidents fall at one place within a week.',
    },
    parameters: {
      calmNights,
      restlessNights,
      heapNights,
      places: 90,
      maximumRadiusMeters: 500,
      maximumDays: 14,
      runs: 999,
      alarmNights,
    },
    columns: [
      { key: 'incidents', title: { sv: 'Händelser på ett år', en: 'Incidents a year' }, kind: 'number' },
      { key: 'calm', title: { sv: 'Ingenting ändras', en: 'Nothing changes' }, kind: 'share' },
      {
        key: 'nearRepeats',
        title: { sv: 'Händelser drar med sig nya', en: 'Incidents bring others' },
        kind: 'share',
      },
      ...heaps.map((heap) => ({
        key: `heap${heap}`,
        title: { sv: `${heap} på en plats`, en: `${heap} at one place` },
        kind: 'share' as const,
      })),
    ],
    rows: incidentsAYear.map((incidents) => ({
      incidents,
      calm: roundShare(shareOfAlarms(calmNights, incidents)),
      nearRepeats: roundShare(shareOfAlarms(restlessNights, incidents, bringNext)),
      ...Object.fromEntries(
        heaps.map((heap) => [
          `heap${heap}`,
          roundShare(shareOfAlarms(heapNights, incidents, (night) => heapUp(night, heap))),
        ]),
      ),
    })),
    command: tablesCommand,
  };
}
