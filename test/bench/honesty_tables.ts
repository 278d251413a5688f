import { flaggedAsArea, flaggedAsPlace } from '@lagesbild/shared/analysis/flag_cells.ts';
import { shareBlockFound, shareFlagged, shareHeapFound, shareRiseFound } from '../slow/planted_maps.ts';
import { incidentNumbers, simulatedMaps } from '../slow/simulated_maps.ts';
import { callsWithSpreadByLevel } from '../slow/spread_by_level.ts';
import { shareCalled, type UnchangedTown } from '../slow/unchanged_towns.ts';
import { type MethodTable, type TableColumn, type TableWords, tablesCommand } from './method_table.ts';

const parameters = { maps: simulatedMaps, cells: 412, cellMeters: 100 };
const statedRate = 0.05;
const incidentsColumn: TableColumn = {
  key: 'incidents',
  title: { sv: 'Händelser på två veckor', en: 'Incidents a fortnight' },
  kind: 'number',
};
const share = (key: string, sv: string, en: string): TableColumn => ({
  key,
  title: { sv, en },
  kind: 'share',
});
const inBlock: TableWords = { sv: 'ett kvarter (2 × 2 rutor)', en: 'a block (2 × 2 cells)' };
const inCell: TableWords = { sv: 'en ruta', en: 'one cell' };

/** How often the map calls something a hotspot where incidents fall at random. */
export function flaggedRateTable(): MethodTable {
  return {
    id: 'flagged_rate',
    title: {
      sv: 'Hur ofta sägs ”fler än på andra platser” fast slumpen har strött händelserna?',
      en: 'How often is "more than elsewhere" said where chance alone has strewn the incidents?',
    },
    note: {
      sv: 'Andel av tusen påhittade kartor, jämna som slumpen, där någon ruta pekas ut. Utlovat: högst 5 %.',
      en: 'Share of a thousand simulated maps, as even as chance, on which any cell is called. Stated: at most 5 %.',
    },
    parameters: { ...parameters, statedRate },
    columns: [incidentsColumn, share('called', 'Något pekas ut', 'Something is called')],
    rows: incidentNumbers.map((incidents) => ({ incidents, called: shareFlagged(incidents) })),
    command: tablesCommand,
  };
}

/** What the two tests of a hotspot find. */
export function flaggedPowerTable(): MethodTable {
  const noise = 20;
  const blocks = [4, 6, 8].map((planted) => ({
    planted,
    where: inBlock,
    noise,
    area: shareBlockFound(planted, noise, flaggedAsArea),
    either: shareBlockFound(planted, noise, flaggedAsArea | flaggedAsPlace),
  }));
  const heaps = [
    { planted: 4, around: 20 },
    { planted: 6, around: 20 },
    { planted: 8, around: 26 },
  ].map(({ planted, around }) => ({
    planted,
    where: inCell,
    noise: around,
    area: null,
    either: shareHeapFound(planted, around),
  }));
  return {
    id: 'flagged_power',
    title: {
      sv: 'Hur stor anhopning syns som ”fler än på andra platser”?',
      en: 'How large a heap is seen as "more than elsewhere"?',
    },
    note: {
      sv: 'Andel av tusen kartor där de tillagda händelserna hittas, över slumpvis strödda andra.',
      en: 'Share of a thousand maps on which the incidents added are found, over others strewn at random.',
    },
    parameters,
    columns: [
      { key: 'planted', title: { sv: 'Tillagda', en: 'Added' }, kind: 'number' },
      { key: 'where', title: { sv: 'Var', en: 'Where' }, kind: 'text' },
      { key: 'noise', title: { sv: 'Övriga', en: 'Others' }, kind: 'number' },
      share('area', 'Testet ”ett område” ensamt', 'The test "one area" alone'),
      share('either', 'Hittas', 'Found'),
    ],
    rows: [...blocks, ...heaps],
    command: tablesCommand,
  };
}

const towns: readonly { town: UnchangedTown; words: TableWords }[] = [
  { town: 'regular', words: { sv: 'Jämn som slumpen', en: 'As regular as chance' } },
  { town: 'restless', words: { sv: 'Orolig, ruta för ruta (r = 5)', en: 'Restless, cell by cell (r = 5)' } },
  {
    town: 'near_repeats',
    words: { sv: 'Händelser drar andra med sig', en: 'Incidents draw others after them' },
  },
];

/** How often something is "fler än vanligt här" in towns where nothing has changed; where the rate breaks it is told. */
export function usualRateTable(): MethodTable {
  return {
    id: 'usual_rate',
    title: {
      sv: 'Hur ofta sägs ”fler än vanligt här” fast ingenting har ändrats?',
      en: 'How often is "more than usual here" said where nothing has changed?',
    },
    note: {
      sv: 'Andel av tusen påhittade kommuner vars livliga platser är desamma hela tiden, där någon ruta pekas ut. Utlovat: högst 5 %. Löftet hålls inte när händelser drar andra med sig (fyra av tio följs av en till i närheten inom samma två veckor) och är många. Läs då ”fler än vanligt” som att en kedja kan ha börjat, inte som att nivån har höjts. Sista kolumnen: med spridningen efter platsens nivå, en regel som inte används.',
      en: 'Share of a thousand simulated towns whose busy places stay the same, on which any cell is called. Stated: at most 5 %. It is not kept when incidents draw others after them (four in ten are followed by another near by within the fortnight) and are many. Read "more than usual" then as a chain that may have begun, not as a level that has risen. Last column: with the spread by the level of the place, a rule that is not used.',
    },
    parameters: { ...parameters, statedRate, followedShare: 0.4 },
    columns: [
      { key: 'town', title: { sv: 'Kommun', en: 'Town' }, kind: 'text' },
      { key: 'earlier', title: { sv: 'Tidigare perioder', en: 'Earlier periods' }, kind: 'number' },
      incidentsColumn,
      share('called', 'Något pekas ut', 'Something is called'),
      share('spreadByLevel', 'Med spridning efter nivå', 'With spread by level'),
    ],
    rows: towns.flatMap(({ town, words }) =>
      [6, 26].flatMap((earlier) =>
        incidentNumbers.map((incidents) => ({
          town: words,
          kind: town,
          earlier,
          incidents,
          called: shareCalled(town, earlier, incidents),
          spreadByLevel: shareCalled(town, earlier, incidents, callsWithSpreadByLevel),
        })),
      ),
    ),
    command: tablesCommand,
  };
}

/** What "fler än vanligt här" finds. */
export function usualPowerTable(): MethodTable {
  return {
    id: 'usual_power',
    title: {
      sv: 'Hur stor ökning syns som ”fler än vanligt här”?',
      en: 'How large a rise is seen as "more than usual here"?',
    },
    note: {
      sv: 'Andel av tusen kommuner, jämna som slumpen och med sex tidigare perioder, där de tillagda händelserna i ett kvarter (2 × 2 rutor) hittas.',
      en: 'Share of a thousand towns, as regular as chance and with six earlier periods, where the incidents added in a block of 2 × 2 cells are found.',
    },
    parameters: { ...parameters, earlier: 6 },
    columns: [
      { key: 'planted', title: { sv: 'Tillagda', en: 'Added' }, kind: 'number' },
      { key: 'noise', title: { sv: 'Övriga', en: 'Others' }, kind: 'number' },
      share('found', 'Hittas', 'Found'),
      share('spreadByLevel', 'Med spridning efter nivå', 'With spread by level'),
    ],
    rows: [20, 50].flatMap((noise) =>
      [4, 6, 8].map((planted) => ({
        planted,
        noise,
        found: shareRiseFound(planted, noise),
        spreadByLevel: shareRiseFound(planted, noise, callsWithSpreadByLevel),
      })),
    ),
    command: tablesCommand,
  };
}
