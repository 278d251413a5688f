import type { CellGrid } from '@lagesbild/shared/analysis/cell_grid.ts';
import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import {
  type AreaGeometry,
  type MeterPolygon,
  polygonArea,
  polygonToMeters,
} from '@lagesbild/shared/geo/polygon.ts';
import { createProjection, type Projection } from '@lagesbild/shared/geo/projection.ts';
import { type RasterFrame, rasterFrame } from '../map/raster_frame.ts';
import { type AnalystChoices, USUAL_ANALYST_CHOICES } from './analyst_choices.ts';
import type { MunicipalityFacts } from './municipality_facts.ts';
import { type PlaceFinder, placeFinder } from './place_names.ts';

/** What stays the same from one query to the next. */
export interface PictureGround {
  /** Grows with every grid that is laid. */
  gridNumber: number;
  projection: Projection;
  grid: CellGrid;
  /** Squares for the picture of the density: the grid itself, or of the same size where it has hexagons. */
  rasterGrid: CellGrid;
  /** lon, lat; null until something is accepted. */
  studyArea: AreaGeometry | null;
  /** Where the pixels of the density lie among the grid's cells; laid when first asked for. Null without cells. */
  frame(): RasterFrame | null;
  findPlace: PlaceFinder;
  /** The register's places, in its order. */
  places: readonly { id: string; name: string }[];
  familyCodes: readonly string[];
  timeZone: string;
  /** Areas of each set in metres; projected when first asked for. */
  areaSets(): readonly { id: string; polygons: MeterPolygon[] }[];
  areaIds(setId: string): readonly string[];
}

let gridsLaid = 0;

/** Lays the municipality's own grid; without a study area (nothing accepted yet) it has no cells. */
export function pictureGround(
  facts: MunicipalityFacts,
  { shape, cellSizeMeters }: Pick<AnalystChoices, 'shape' | 'cellSizeMeters'> = USUAL_ANALYST_CHOICES,
): PictureGround {
  const projection = createProjection(facts.proj4);
  const { studyArea } = facts;
  const polygon = studyArea ? polygonToMeters(studyArea, projection) : [];
  // a link from a smaller municipality may ask for more cells than anybody can look at
  const fits =
    cellSizeMeters !== null && polygonArea(polygon) / cellSizeMeters ** 2 <= LIMITS.gridCellsMaximum;
  const size = fits ? cellSizeMeters : facts.cellSizeMeters;
  const grid = buildGrid({ studyArea: polygon, shape, cellSizeMeters: size });
  const rasterGrid =
    shape === 'square' ? grid : buildGrid({ studyArea: polygon, shape: 'square', cellSizeMeters: size });
  let frame: RasterFrame | null | undefined;
  let areaSets: { id: string; polygons: MeterPolygon[] }[] | null = null;
  return {
    gridNumber: ++gridsLaid,
    projection,
    grid,
    rasterGrid,
    studyArea,
    frame() {
      if (frame === undefined) frame = rasterFrame(rasterGrid, projection, studyArea);
      return frame;
    },
    findPlace: placeFinder(facts.places, projection),
    places: facts.places,
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
