import { defineWords } from '../../state/language.ts';
import { formatNumber } from '../../state/number_format.ts';
import { many } from './word_forms.ts';

/** Words of the period, the headline and the category bars. */
export const figureTexts = defineWords({
  sv: {
    title: 'Lägesbild',
    panel: 'Perioden i siffror',
    earlier: 'Föregående period',
    later: 'Nästa period',
    periodKind: 'Period',
    kinds: {
      fortnight: 'Två veckor',
      week: 'Vecka',
      month: 'Månad',
      quarter: 'Kvartal',
      tertial: 'Tertial',
      year: 'År',
      span: 'Eget intervall',
    },
    fromDay: 'Från och med',
    lastDay: 'Till och med',
    compared: (count: number) =>
      count === 0
        ? 'inget att jämföra med ännu'
        : `jämfört med ${count === 1 ? 'föregående' : `${['två', 'tre', 'fyra', 'fem', 'sex'][count - 2]} föregående`}`,
    incidents: (count: number): string => (count === 1 ? 'händelse' : 'händelser'),
    countIncidents: (count: number) => many(count, 'händelse', 'händelser'),
    unreviewed: (count: number) => `varav ${count} ogranskad${count === 1 ? '' : 'e'}`,
    withoutPlace: (count: number) => `${count} utan plats på kartan`,
    outside: (count: number) => `${count} utanför studieområdet`,
    filtered: (shown: number, all: number) => `Kartan visar ${shown} av ${all}`,
    clearFilter: 'Visa alla',
    asOf: (moment: string) => `Uppgifter per ${moment}`,
    incompleteOpen: 'Ofullständig: perioden pågår.',
    incompleteLate: (days: number) =>
      `Ofullständig: rapporter kommer vanligen in inom ${many(days, 'dygn', 'dygn')}.`,
    byCategory: 'Efter kategori',
    asTable: 'Tabell',
    asBars: 'Staplar',
    category: 'Kategori',
    count: 'Antal',
    expected: 'Väntat',
    span: 'Spann',
    verdict: 'Bedömning',
    allCategories: (count: number) => `Visa alla ${count} kategorier`,
    fewerCategories: 'Visa färre kategorier',
    onMap: 'På kartan',
    filterHint: 'Kryssa i för att visa bara de kategorierna på kartan',
    announced: (period: string, headline: string, hotspots: number) =>
      `${period}: ${headline}. ${many(hotspots, 'hotspot', 'hotspots')}.`,
    computing: 'Räknar …',
    area: 'Område',
    noAgreedArea: 'Din organisation har inget överenskommet område ännu. Fråga kommunens samordnare.',
    sheetTo: { low: 'Visa hela kartan', middle: 'Visa siffrorna', high: 'Visa siffror och hotspots' },
  },
  en: {
    title: 'Picture',
    panel: 'The period in figures',
    earlier: 'Previous period',
    later: 'Next period',
    periodKind: 'Period',
    kinds: {
      fortnight: 'Two weeks',
      week: 'Week',
      month: 'Month',
      quarter: 'Quarter',
      tertial: 'Tertial',
      year: 'Year',
      span: 'Own span',
    },
    fromDay: 'From',
    lastDay: 'To and including',
    compared: (count: number) =>
      count === 0
        ? 'nothing to compare with yet'
        : `compared with the previous ${count === 1 ? 'one' : count}`,
    incidents: (count: number) => (count === 1 ? 'incident' : 'incidents'),
    countIncidents: (count: number) =>
      `${formatNumber(count, 'en')} ${count === 1 ? 'incident' : 'incidents'}`,
    unreviewed: (count: number) => `${count} not reviewed`,
    withoutPlace: (count: number) => `${count} without a place on the map`,
    outside: (count: number) => `${count} outside the study area`,
    filtered: (shown: number, all: number) => `The map shows ${shown} of ${all}`,
    clearFilter: 'Show all',
    asOf: (moment: string) => `Data as of ${moment}`,
    incompleteOpen: 'Incomplete: the period is not over.',
    incompleteLate: (days: number) =>
      `Incomplete: reports usually come in within ${days} ${days === 1 ? 'day' : 'days'}.`,
    byCategory: 'By category',
    asTable: 'Table',
    asBars: 'Bars',
    category: 'Category',
    count: 'Count',
    expected: 'Expected',
    span: 'Span',
    verdict: 'Verdict',
    allCategories: (count: number) => `Show all ${count} categories`,
    fewerCategories: 'Show fewer categories',
    onMap: 'On the map',
    filterHint: 'Tick to show only those categories on the map',
    announced: (period: string, headline: string, hotspots: number) =>
      `${period}: ${headline}. ${hotspots} ${hotspots === 1 ? 'hotspot' : 'hotspots'}.`,
    computing: 'Computing …',
    area: 'Area',
    noAgreedArea: 'Your organization has no agreed area yet. Ask the municipality’s coordinator.',
    sheetTo: { low: 'Show the whole map', middle: 'Show the figures', high: 'Show figures and hotspots' },
  },
});
