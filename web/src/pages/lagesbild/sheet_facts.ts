import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { Picture } from '../../analysis/picture.ts';
import { formatCount } from '../../components/figure_words.ts';
import type { LagesbildWords } from './lagesbild_words.ts';
import { hasFalling } from './map_hotspots.ts';
import { placeText } from './place_text.ts';
import type { LayerWord } from './url_parameters.ts';
import type { NumberedRepeat } from './use_repeats.ts';

/** What a sheet of the map must say of itself, on paper and on a picture alike. */
export interface SheetFacts {
  title: string;
  /** Period and what it is compared with; filter; what was counted. */
  lines: string[];
  /** What signs on the map mean. */
  legend: { sign: LegendSign; text: string }[];
  categories: { letter: string; color: string; inkOnColor: string; name: string }[];
  hotspots: { number: number; text: string }[];
  /** Method, study area, date. */
  notes: string[];
}

export type LegendSign = 'ramp' | 'hatch' | 'dashed' | 'falling' | 'ring' | 'change';

export interface SheetInput {
  municipality: string;
  period: string;
  picture: Picture;
  layers: readonly LayerWord[];
  /** Repeat places that are marked on the map. */
  repeats: readonly NumberedRepeat[];
  family: readonly Category[];
  nameOf(category: Category): string;
  /** Chosen categories by name; empty: all. */
  filter: readonly string[];
  sources: string;
  attribution: string | null;
  date: string;
  language: 'sv' | 'en';
  percent: string;
}

/** Only what is on the map is explained. */
export function sheetFacts(input: SheetInput, words: LagesbildWords): SheetFacts {
  const { picture, layers, language, family } = input;
  const count = (value: number) => formatCount(value, language);
  const meters = (value: number) => `${count(Math.round(value))} m`;
  const { density, change, shown } = picture;
  const on = (layer: LayerWord) => layers.includes(layer);
  const withDensity = on('tathet') && density !== null;
  const withChange = on('forandring') && change !== null;
  const onMap = new Set(
    picture.categories.filter(({ figure }) => figure.observed > 0).map(({ code }) => code),
  );
  const legend: SheetFacts['legend'] = [];
  if (withDensity) legend.push({ sign: 'ramp', text: words.sheetRamp(count(density.top)) });
  if (withChange)
    legend.push({ sign: 'change', text: words.changeCounts(change.more, change.fewer, change.judged) });
  if (on('hotspots')) legend.push({ sign: 'hatch', text: words.flaggedRate(input.percent) });
  if (on('hotspots') && hasFalling(picture)) legend.push({ sign: 'falling', text: words.fallingMeaning });
  if (on('hotspots') && picture.fadedPlaces.length > 0)
    legend.push({ sign: 'dashed', text: words.fadedMeaning });
  const repeats = on('handelser') ? input.repeats : [];
  if (repeats.length > 0) legend.push({ sign: 'ring', text: words.repeatMeaning });
  return {
    title: words.sheetTitle(input.municipality),
    lines: [
      input.period,
      words.sheetFilter(input.filter.join(', ')),
      words.sheetCounted(count(shown.inCells), count(shown.outside), count(shown.withoutPlace)),
      input.sources,
    ],
    legend,
    categories: on('handelser')
      ? family
          .filter(({ code }) => onMap.has(code))
          .map((category) => ({
            letter: category.letter,
            color: category.color,
            inkOnColor: category.inkOnColor,
            name: input.nameOf(category),
          }))
      : [],
    // numbered on from the hotspots, as on the map
    hotspots: [
      ...(on('hotspots') ? picture.hotspots : []).map(({ rank, name, weight, usual }) => ({
        number: rank,
        text: words.sheetHotspot(
          placeText(name, words),
          count(weight),
          usual === null ? null : new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(usual),
        ),
      })),
      ...repeats.map(({ number, place }) => ({
        number,
        text: words.sheetRepeat(placeText(place.name, words), place.count),
      })),
    ],
    notes: [
      ...(withDensity
        ? [
            words.sheetDensity(
              words.kernel[density.kernel]!,
              meters(density.bandwidthMeters),
              density.automatic,
            ),
          ]
        : []),
      ...(on('hotspots') ? [words.sheetTests] : []),
      `${words.studyArea(count(picture.studyAreaCells), meters(picture.cells.cellSizeMeters))}.`,
      ...(input.attribution ? [words.attribution(input.attribution)] : []),
      words.sheetDate(input.date),
    ],
  };
}
