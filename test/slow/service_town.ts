import type { EffectInterventionRow } from '@lagesbild/db/repositories/intervention_effects.ts';
import type { GroundMaterial } from '@lagesbild/server/analyses/analysis_material.ts';
import { interventionEffect } from '@lagesbild/server/analyses/intervention_effect.ts';
import { openGround } from '@lagesbild/server/analyses/open_ground.ts';
import { effectQuestion } from '@lagesbild/server/services/effect_question.ts';
import { outlineOfCells } from '@lagesbild/shared/analysis/draw_cells.ts';
import type { InterventionInput } from '@lagesbild/shared/analysis/intervention_assessment.ts';
import { TIME_KINDS } from '@lagesbild/shared/domain/incident_codes.ts';
import { createProjection, type Projection } from '@lagesbild/shared/geo/projection.ts';
import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import { type Period, periodContaining, shiftPeriod } from '@lagesbild/shared/time/period.ts';
import { earlierFortnights } from './simulated_interventions.ts';
import { townGrid } from './simulated_maps.ts';

const proj4 = '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';
const settings = { timeZone: 'Europe/Stockholm', fortnightAnchor: '2025-01-06' };
/** The made town in the Swedish grid: moved by whole cells, so that its cells are the municipality's. */
const [eastMeters, northMeters] = [600_000, 6_580_000];
const town: Projection = moved(createProjection(proj4));
const corners: [number, number][] = [
  [0, 0],
  [2100, 0],
  [2100, 1800],
  [1700, 1800],
  [1700, 2000],
  [0, 2000],
  [0, 0],
];
const cellMeters = 100;

function moved(projection: Projection): Projection {
  return { ...projection, toLonLat: (x, y) => projection.toLonLat(x + eastMeters, y + northMeters) };
}

/** What the service says of an åtgärd, from its stored row and single incidents on: place, dates and question are the service's own. */
export function serviceEffect(made: InterventionInput, random: () => number): InterventionEffect {
  const number = made.fortnights.length;
  const first = periodContaining('fortnight', Date.parse('2025-01-06T12:00:00Z'), settings);
  const fortnights = Array.from({ length: number }, (_, t) => shiftPeriod(first, t, settings));
  const now = fortnights.at(-1)!.to + 3_600_000;
  const question = effectQuestion(storedRow(made, fortnights), [], null, settings.timeZone, now);
  return interventionEffect(openGround(materialOf(made, fortnights, now, random)), question);
}

function storedRow(made: InterventionInput, fortnights: readonly Period[]): EffectInterventionRow {
  const start = fortnights[earlierFortnights]!;
  const isHotspot = made.origin === 'hotspot';
  const coordinates = outlineOfCells(made.footprint, townGrid, town);
  const takenIn = new Date(start.from);
  return {
    id: '00000000-0000-4000-8000-000000000000',
    version: 1,
    kind: 'presence',
    state: 'done',
    startsOn: start.fromDate,
    dueOn: shiftPeriod(fortnights.at(-1)!, 1, settings).fromDate,
    doneOn: null,
    followUpOn: null,
    decidedOn: start.fromDate,
    createdAt: takenIn,
    lon: null,
    lat: null,
    hotspotOrigin: isHotspot ? 'analysis' : 'drawn',
    hotspotCreatedAt: takenIn,
    chosenFrom: null,
    geometry: { type: 'MultiPolygon', coordinates },
  };
}

function materialOf(
  { countsByFortnight }: InterventionInput,
  fortnights: readonly Period[],
  now: number,
  random: () => number,
): GroundMaterial {
  const points: { at: number; lon: number; lat: number }[] = [];
  const within = () => (0.05 + 0.9 * random() - 0.5) * cellMeters;
  countsByFortnight.toReversed().forEach((counts, t) => {
    const { from, to } = fortnights[t]!;
    counts.forEach((count, cell) => {
      for (let i = 0; i < count; i++) {
        const [lon, lat] = town.toLonLat(townGrid.x[cell]! + within(), townGrid.y[cell]! + within());
        points.push({ at: from + random() * (to - from), lon, lat });
      }
    });
  });
  points.sort((a, b) => a.at - b.at);
  const moments = Float64Array.from(points, ({ at }) => at);
  const size = points.length;
  const period = fortnights.at(-1)!;
  return {
    request: {},
    sight: 'exact',
    settings,
    proj4,
    srid: 3006,
    cellSizeMeters: cellMeters,
    studyArea: {
      version: 1,
      origin: 'drawn',
      geometry: { type: 'Polygon', coordinates: [corners.map(([x, y]) => town.toLonLat(x, y))] },
    },
    area: null,
    areas: [],
    period,
    history: [],
    dataFrom: fortnights[0]!.fromDate,
    sources: ['staff'],
    columns: {
      lon: Float64Array.from(points, ({ lon }) => lon),
      lat: Float64Array.from(points, ({ lat }) => lat),
      countedAt: moments,
      occurredFrom: moments,
      occurredTo: new Float64Array(size).fill(Number.NaN),
      noticedAt: moments,
      receivedAt: moments,
      timeKind: new Uint8Array(size),
      category: new Uint16Array(size),
      topCategory: new Uint16Array(size),
      organization: new Int32Array(size).fill(-1),
      place: new Int32Array(size).fill(-1),
      unreviewed: new Uint8Array(size),
      imported: new Uint8Array(size),
    },
    ids: points.map((_, i) => String(i)),
    timeKinds: TIME_KINDS,
    categories: [
      { code: 'vandalism', parentCode: null, group: 'crime', inFigures: true, countedCode: 'vandalism' },
    ],
    organizations: [],
    places: [],
    dataVersion: 1,
    dataAsOf: new Date(now).toISOString(),
  };
}
