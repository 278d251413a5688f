import { effectPower } from '@lagesbild/shared/analysis/effect_power.ts';
import { seededRandom } from '@lagesbild/shared/analysis/seeded_random.ts';
import { controlPlaces, simulateEffects, simulateLooks } from '../slow/simulated_effects.ts';
import { shareOf, simulateInterventions, type TownPlan } from '../slow/simulated_interventions.ts';
import { type MethodTable, roundShare, type TableWords, tablesCommand } from './method_table.ts';

const places = 2000;
const draws = 5000;
const incidentsBefore = [10, 20, 40, 80, 160, 320];

const busy = { kind: 'busy', incidents: 200, dispersion: null, reduction: 0 } as const;
const alike = { kind: 'alike', incidents: 400, dispersion: null, reduction: 0 } as const;

const towns: { town: TableWords; plan: TownPlan }[] = [
  {
    town: { sv: 'Livliga platser, 60 händelser på två veckor', en: 'Busy places, 60 incidents a fortnight' },
    plan: { ...busy, incidents: 60 },
  },
  { town: { sv: 'Livliga platser, 200 händelser', en: 'Busy places, 200 incidents' }, plan: busy },
  {
    town: {
      sv: 'Livliga platser, 200 händelser, oroliga veckor (r = 5)',
      en: 'Busy places, 200 incidents, restless weeks (r = 5)',
    },
    plan: { ...busy, dispersion: 5 },
  },
  {
    town: { sv: 'Alla platser lika, 400 händelser', en: 'All places alike, 400 incidents' },
    plan: alike,
  },
  {
    town: {
      sv: 'Alla platser lika, 400 händelser, oroliga veckor (r = 5)',
      en: 'All places alike, 400 incidents, restless weeks (r = 5)',
    },
    plan: { ...alike, dispersion: 5 },
  },
  {
    town: {
      sv: 'Utanför löftet: varje plats driver långsamt för sig (±30 %)',
      en: 'Beyond what is stated: every place drifts slowly by itself (±30 %)',
    },
    plan: { ...busy, drift: 0.3 },
  },
];

/** How often "it helped" is said where nothing was done, at places picked on their worst fortnights. */
export function falseEffectTable(): MethodTable {
  return {
    id: 'effect_false_rate',
    title: {
      sv: 'Hur ofta sägs ”det hjälpte” fast ingenting gjordes?',
      en: 'How often is "it helped" said where nothing was done?',
    },
    note: {
      sv: 'Platser valda på sina sämsta veckor i påhittade kommuner där ingenting ändrades. Utlovat: högst 2,5 %. Den sista kolumnen visar vad som hade sagts om veckorna som platsen valdes på fått räknas som ”före”. Sista raden är en gräns för metoden: när platser var för sig långsamt blir bättre eller sämre av annat än åtgärden syns det som effekt.',
      en: 'Places picked on their worst weeks in simulated towns where nothing changed. Stated: at most 2.5 %. The last column is what would have been said with the weeks that the place was picked on counted as "before". The last row is a limit of the method: where places slowly get better or worse by themselves, that shows as an effect.',
    },
    parameters: { places, fortnightsPerSide: 10, statedRate: 0.025, seed: 1 },
    columns: [
      { key: 'town', title: { sv: 'Kommun', en: 'Town' }, kind: 'text' },
      { key: 'helped', title: { sv: 'Sägs ha hjälpt', en: 'Said to have helped' }, kind: 'share' },
      {
        key: 'withChoosing',
        title: { sv: '”Hjälpte” med valveckorna kvar', en: '"Helped" with choosing weeks left in' },
        kind: 'share',
      },
    ],
    rows: towns.map(({ town, plan }) => {
      const judged = simulateInterventions(plan, places, 1);
      return {
        town,
        kind: plan.kind,
        incidents: plan.incidents,
        dispersion: plan.dispersion,
        drift: plan.drift ?? 0,
        helped: roundShare(shareOf(judged, ({ assessment }) => assessment.verdict === 'helped')),
        worsened: roundShare(shareOf(judged, ({ assessment }) => assessment.verdict === 'worsened')),
        withChoosing: roundShare(shareOf(judged, ({ saysHelpedWithChoosing }) => saysHelpedWithChoosing)),
      };
    }),
    command: tablesCommand,
  };
}

/** How often a real effect is seen, and how often the limits hold it. */
export function effectPowerTable(): MethodTable {
  return {
    id: 'effect_power',
    title: { sv: 'Hur stor effekt går att se?', en: 'How large an effect can be seen?' },
    note: {
      sv: 'Chansen att en verklig minskning kallas ”det hjälpte”, efter antalet händelser på platsen före. Tio tvåveckorsperioder före och tio efter, jämförelse med fem platser. Uträknad är den chans som visas i tjänsten. Vid gränsen för när något sägs alls (tio händelser) sägs det oftare än lovat fast inget hänt: de som nådde tio hade ofta lite otur.',
      en: 'The chance that a real drop is called "it helped", by the number of incidents at the place before. Ten fortnights a side, five places to compare with. Computed is the chance that the service shows. At the limit of saying anything at all (ten incidents) it is said more often than stated without effect: those that reached ten were often a little unlucky.',
    },
    parameters: { draws, fortnightsPerSide: 10, controlPlaces, fewestBefore: 10, seed: 1 },
    columns: [
      { key: 'before', title: { sv: 'Händelser före', en: 'Incidents before' }, kind: 'number' },
      { key: 'dispersion', title: { sv: 'Serier (r)', en: 'Series (r)' }, kind: 'text' },
      { key: 'none', title: { sv: 'Utan effekt', en: 'No effect' }, kind: 'share' },
      { key: 'fifth', title: { sv: '−20 %', en: '−20 %' }, kind: 'share' },
      { key: 'fifthComputed', title: { sv: '−20 %, uträknad', en: '−20 %, computed' }, kind: 'share' },
      { key: 'twoFifths', title: { sv: '−40 %', en: '−40 %' }, kind: 'share' },
      { key: 'twoFifthsComputed', title: { sv: '−40 %, uträknad', en: '−40 %, computed' }, kind: 'share' },
      {
        key: 'covered',
        title: { sv: 'Spannet rymmer det sanna', en: 'Limits hold the truth' },
        kind: 'share',
      },
    ],
    rows: [null, 5].flatMap((dispersion) =>
      incidentsBefore.map((treatedBefore) => powerRow(treatedBefore, dispersion)),
    ),
    command: tablesCommand,
  };
}

function powerRow(treatedBefore: number, dispersion: number | null): MethodTable['rows'][number] {
  const random = seededRandom(treatedBefore);
  const [none, fifth, twoFifths] = [0, 0.2, 0.4].map((reduction) =>
    simulateEffects({ treatedBefore, dispersion, reduction }, draws, random),
  );
  const computed = (reduction: number, phi: number) =>
    effectPower(treatedBefore, controlPlaces * treatedBefore, phi, [reduction])[0]!.power;
  const judged = none!.judged + fifth!.judged + twoFifths!.judged;
  const covered = [none!, fifth!, twoFifths!].reduce(
    (sum, effect) => sum + effect.covered * effect.judged,
    0,
  );
  return {
    before: treatedBefore,
    dispersion: dispersion === null ? '∞' : String(dispersion),
    none: roundShare(none!.helped),
    fifth: roundShare(fifth!.helped),
    fifthComputed: roundShare(computed(0.2, fifth!.phi)),
    twoFifths: roundShare(twoFifths!.helped),
    twoFifthsComputed: roundShare(computed(0.4, twoFifths!.phi)),
    covered: roundShare(covered / judged),
  };
}

/** What looking again and again does to the stated rate: the reason for a planned end. */
export function repeatedLooksTable(): MethodTable {
  const plan = { treatedBefore: 80, reduction: 0, dispersion: null };
  const looks = simulateLooks(plan, draws, seededRandom(1));
  return {
    id: 'effect_repeated_looks',
    title: { sv: 'Varför bestämma i förväg när man ska titta?', en: 'Why decide beforehand when to look?' },
    note: {
      sv: 'Andelen platser utan effekt där ”det hjälpte” har sagts någon gång, om man tittar på nytt för varje avslutad tvåveckorsperiod från den tredje. Med ett planerat slut tittar man en gång.',
      en: 'The share of places without effect where "it helped" has been said at some time, by someone who looks again for every closed fortnight from the third. With a planned end one looks once.',
    },
    parameters: { draws, incidentsBefore: plan.treatedBefore, controlPlaces, statedRate: 0.025, seed: 1 },
    columns: [
      { key: 'looks', title: { sv: 'Gånger man tittat', en: 'Looks' }, kind: 'number' },
      { key: 'everHelped', title: { sv: 'Sagts någon gång', en: 'Said at some time' }, kind: 'share' },
    ],
    rows: looks.map((share, i) => ({ looks: i + 1, everHelped: roundShare(share) })),
    command: tablesCommand,
  };
}
