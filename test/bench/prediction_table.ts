import { compareWithRivals, horizonDays, predictMemphis } from '../reference/memphis_prediction.ts';
import { type MethodTable, roundShare, tablesCommand } from './method_table.ts';

/** How "where next" fared on months that it was not made on. Needs the data beside the repository. */
export function predictionTable(): MethodTable {
  const memphis = predictMemphis();
  const incidents = memphis.outcomes.reduce((sum, counts) => sum + counts.reduce((a, b) => a + b, 0), 0);
  return {
    id: 'where_next',
    title: { sv: 'Hur ofta pekar ”var härnäst” rätt?', en: 'How often is "where next" right?' },
    note: {
      sv: 'Rån i Memphis, juli–december 2019, 30 dagar framåt från varje månads början. Andel som skedde i de utpekade rutorna, bredvid två enkla sätt: rutor med flest händelser hittills och täthet med 600 meters radie. Metoden är inställd på januari–juni. En skillnad under två medelfel kan vara en slump.',
      en: 'Robberies in Memphis, July to December 2019, 30 days ahead from the start of each month. Share that fell in the cells named, beside two simple ways: cells with the most so far, and a density with a radius of 600 metres. The method was set on January to June. A difference below two standard errors may be chance.',
    },
    parameters: { horizonDays, origins: memphis.outcomes.length, cells: memphis.grid.x.length, incidents },
    columns: [
      { key: 'areaShare', title: { sv: 'Andel av ytan', en: 'Share of the area' }, kind: 'share' },
      { key: 'whereNext', title: { sv: 'Var härnäst', en: 'Where next' }, kind: 'share' },
      { key: 'counts', title: { sv: 'Flest hittills', en: 'Most so far' }, kind: 'share' },
      { key: 'density', title: { sv: 'Täthet', en: 'Density' }, kind: 'share' },
      {
        key: 'difference',
        title: { sv: 'Skillnad mot den bästa', en: 'Difference to the better' },
        kind: 'share',
      },
      { key: 'standardError', title: { sv: 'Medelfel', en: 'Standard error' }, kind: 'share' },
    ],
    rows: compareWithRivals(memphis).map(({ areaShare, better, ...hits }) => ({
      areaShare,
      better,
      ...Object.fromEntries(Object.entries(hits).map(([key, value]) => [key, roundShare(value / incidents)])),
    })),
    command: tablesCommand,
  };
}
