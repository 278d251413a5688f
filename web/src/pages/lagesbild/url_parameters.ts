import type { WeekBox } from '../../analysis/week_box.ts';
import {
  choiceParameter,
  listParameter,
  numberParameter,
  optionalParameter,
  switchParameter,
  type UrlParameter,
} from '../../state/url_state.ts';

/** Kinds of period as a link names them. */
export const KIND_WORDS = {
  'tva-veckor': 'fortnight',
  vecka: 'week',
  manad: 'month',
  kvartal: 'quarter',
  tertial: 'tertial',
  ar: 'year',
  eget: 'span',
} as const;
export type KindWord = keyof typeof KIND_WORDS;

/** What the period is compared with, as a link names it. */
export const COMPARISON_WORDS = {
  sex: 'six_previous',
  foregaende: 'previous',
  'forra-aret': 'last_year',
} as const;
export type ComparisonWord = keyof typeof COMPARISON_WORDS;
export const comparisonParameter = choiceParameter(
  'jamfor',
  Object.keys(COMPARISON_WORDS) as ComparisonWord[],
  'sex',
);

/** Bars of the timeline; absent: those that suit the period. */
export const BAR_WORDS = { 'tva-veckor': 'fortnight', manad: 'month', kvartal: 'quarter' } as const;
export type BarWord = keyof typeof BAR_WORDS;
export const barsParameter: UrlParameter<BarWord | null> = {
  name: 'staplar',
  parse: (text) => (Object.keys(BAR_WORDS) as BarWord[]).find((word) => word === text) ?? null,
  format: (word) => word,
};

export const LAYERS = ['handelser', 'tathet', 'hotspots', 'forandring', 'omgivning'] as const;
export type LayerWord = (typeof LAYERS)[number];
const usualLayers: readonly LayerWord[] = ['handelser', 'tathet', 'hotspots'];

const noLayers = 'inga';

/** Layers that are shown: incidents, density and hotspots unless a link says otherwise. */
export const layersParameter: UrlParameter<readonly LayerWord[]> = {
  name: 'lager',
  parse: (text) => {
    if (text === null) return usualLayers;
    const named = text.split(',');
    return LAYERS.filter((layer) => named.includes(layer));
  },
  format: (layers) => {
    if (layers.join() === usualLayers.join()) return null;
    return layers.length === 0 ? noLayers : layers.join(',');
  },
};

/** Parts of the surroundings: platser, skolor, lampor, ids of area sets; null: the usual ones. */
export const surroundingsParameter: UrlParameter<readonly string[] | null> = {
  name: 'omgivning',
  parse: (text) => (text === null ? null : text.split(',').filter((part) => part !== noLayers)),
  format: (parts) => parts && (parts.length === 0 ? noLayers : parts.join(',')),
};

export const kindParameter = choiceParameter('period', Object.keys(KIND_WORDS) as KindWord[], 'tva-veckor');
/** A local date in the shown period; for an own span its first day. Absent: the last closed period. */
export const fromParameter = optionalParameter('fran');
/** Last day of an own span. */
export const lastDayParameter = optionalParameter('till');
export const categoriesParameter = listParameter('kategori');
/** Counted sources; absent: own reports. */
export const sourcesParameter = listParameter('kalla');
/** Metres or 'auto'; absent: the municipality's usual one. */
export const bandwidthParameter = optionalParameter('radie');
export const areaParameter = optionalParameter('omrade');
export const displayParameter = choiceParameter('vy', ['karta', 'lista', 'matris'], 'karta');
export type DisplayWord = ReturnType<typeof displayParameter.parse>;
/** "Lika källor": only organisations that reported in all the periods. */
export const sameSourcesParameter = switchParameter('lika');
/** Set of areas of the matrix; absent: the register's first. */
export const areaSetParameter = optionalParameter('omradesindelning');
/** An opened cell of the matrix: area id and category code. */
export const matrixCellParameter: UrlParameter<{ area: string; category: string } | null> = {
  name: 'ruta',
  parse: (text) => {
    const match = /^([0-9a-f-]{36})\/([\w.-]{1,60})$/i.exec(text ?? '');
    return match ? { area: match[1]!, category: match[2]! } : null;
  },
  format: (cell) => cell && `${cell.area}/${cell.category}`,
};
export const tableParameter = choiceParameter(
  'tabell',
  ['hotspots', 'upprepade', 'handelser', 'rutor'],
  'hotspots',
);

/** A box of the week: days Monday = 1 and hours, as `5-6/18-24`. */
export const hoursParameter: UrlParameter<WeekBox | null> = {
  name: 'veckotid',
  parse: (text) => {
    const match = /^([1-7])-([1-7])\/(\d{1,2})-(\d{1,2})$/.exec(text ?? '');
    if (!match) return null;
    const [fromDay, toDay, fromHour, toHour] = match.slice(1).map(Number) as [number, number, number, number];
    if (fromDay > toDay || fromHour >= toHour || toHour > 24) return null;
    return { fromDay: fromDay - 1, toDay: toDay - 1, fromHour, toHour };
  },
  format: (box) => box && `${box.fromDay + 1}-${box.toDay + 1}/${box.fromHour}-${box.toHour}`,
};

/** What is opened beside the map. */
export type Selection = { kind: 'incident'; id: string } | { kind: 'hotspot'; rank: number } | null;

export const selectionParameter: UrlParameter<Selection> = {
  name: 'vald',
  parse: (text) => {
    const incident = /^handelse:([0-9a-f-]{36})$/i.exec(text ?? '');
    if (incident) return { kind: 'incident', id: incident[1]! };
    const hotspot = /^hotspot:([1-9]\d{0,3})$/.exec(text ?? '');
    return hotspot ? { kind: 'hotspot', rank: Number(hotspot[1]) } : null;
  },
  format: (selection) => {
    if (selection === null) return null;
    return selection.kind === 'incident' ? `handelse:${selection.id}` : `hotspot:${selection.rank}`;
  },
};

/** An opened repeat place by its middle: `58.39850,14.57510`. */
export const repeatParameter: UrlParameter<{ lon: number; lat: number } | null> = {
  name: 'upprepad',
  parse: (text) => {
    const match = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(text ?? '');
    return match ? { lat: Number(match[1]), lon: Number(match[2]) } : null;
  },
  format: (place) => place && `${place.lat.toFixed(5)},${place.lon.toFixed(5)}`,
};

/** Zoom, latitude and longitude, as maps write it: `15.20/59.12345/14.55432`. */
export const viewParameter: UrlParameter<{ lon: number; lat: number; zoom: number } | null> = {
  name: 'karta',
  parse: (text) => {
    const [zoom, lat, lon] = (text ?? '').split('/').map((part) => (part === '' ? Number.NaN : Number(part)));
    const known = [zoom, lat, lon].every((value) => Number.isFinite(value));
    if (!known || Math.abs(lat!) > 85 || Math.abs(lon!) > 180 || zoom! < 0 || zoom! > 24) return null;
    return { zoom: zoom!, lat: lat!, lon: lon! };
  },
  format: (view) => view && `${view.zoom.toFixed(2)}/${view.lat.toFixed(5)}/${view.lon.toFixed(5)}`,
};

/** The analyst's drawer, and what is chosen in it. */
export const drawerParameter = switchParameter('analys');
export const gridShapeParameter = choiceParameter('rutform', ['kvadrat', 'hexagon'], 'kvadrat');
const ownCellSize = 0;
/** Metres; 0 (left out): the municipality's own. */
export const cellSizeParameter = numberParameter('rutstorlek', ownCellSize, 25, 5000);
export const kernelParameter = choiceParameter('karna', ['kvartisk', 'gaussisk'], 'kvartisk');
export const gistarParameter = switchParameter('gi');
