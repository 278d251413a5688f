import type { CellGrid } from '@lagesbild/shared/analysis/cell_grid.ts';
import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import { type AreaGeometry, type MeterPolygon, polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import { createProjection, type Projection } from '@lagesbild/shared/geo/projection.ts';
import { type RasterFrame, rasterFrame } from '../map/raster_frame.ts';
import type { MunicipalityFacts } from './municipality_facts.ts';
import { type PlaceFinder, placeFinder } from './place_names.ts';

/** What stays the same from one query to the next. */
export interface PictureGround {
  /** Grows with every grid that is laid. */
  gridNumber: number;
  projection: Projection;
  grid: CellGrid;
  /** lon, lat; null until something is accepted. */
  studyArea: AreaGeometry | null;
  /** Where the pixels of the density lie among the grid's cells; laid when first asked for. Null without cells. */
  frame(): RasterFrame | null;
  findPlace: PlaceFinder;
  familyCodes: readonly string[];
  timeZone: string;
  /** Areas of each set in metres; projected when first asked for. */
  areaSets(): readonly { id: string; polygons: MeterPolygon[] }[];
  areaIds(setId: string): readonly string[];
}

let gridsLaid = 0;

/** Lays the municipality's own grid; without a study area (nothing accepted yet) it has no cells. */
export function pictureGround(facts: MunicipalityFacts): PictureGround {
  const projection = createProjection(facts.proj4);
  const { studyArea } = facts;
  const grid = buildGrid({
    studyArea: studyArea ? polygonToMeters(studyArea, projection) : [],
    shape: 'square',
    cellSizeMeters: facts.cellSizeMeters,
  });
  let frame: RasterFrame | null | undefined;
  let areaSets: { id: string; polygons: MeterPolygon[] }[] | null = null;
  return {
    gridNumber: ++gridsLaid,
    projection,
    grid,
    studyArea,
    frame() {
      if (frame === undefined) frame = rasterFrame(grid, projection, studyArea);
      return frame;
    },
    findPlace: placeFinder(facts.places, projection),
    familyCodes: facts.familyCodes,
    timeZone: facts.timeZone,
    areaSets() {
      areaSets ??= facts.areaSets.map(({ id, areas }) => ({
        id,
        polygons: areas.map(({ geometry }) => polygonToMeters(geometry, projection)),
      }));
      return areaSets;
    },
    areaIds: (setId) => facts.areaSets.find(({ id }) => id === setId)?.areas.map(({ id }) => id) ?? [],
  };
}
