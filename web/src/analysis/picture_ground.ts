import type { CellGrid } from '@lagesbild/shared/analysis/cell_grid.ts';
import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import { polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import { createProjection, type Projection } from '@lagesbild/shared/geo/projection.ts';
import type { MunicipalityFacts } from './municipality_facts.ts';
import { type PlaceFinder, placeFinder } from './place_names.ts';

/** What stays the same from one query to the next. */
export interface PictureGround {
  projection: Projection;
  grid: CellGrid;
  findPlace: PlaceFinder;
  familyCodes: readonly string[];
}

/** Lays the municipality's own grid; without a study area (nothing accepted yet) it has no cells. */
export function pictureGround(facts: MunicipalityFacts): PictureGround {
  const projection = createProjection(facts.proj4);
  return {
    projection,
    grid: buildGrid({
      studyArea: facts.studyArea ? polygonToMeters(facts.studyArea, projection) : [],
      shape: 'square',
      cellSizeMeters: facts.cellSizeMeters,
    }),
    findPlace: placeFinder(facts.places, projection),
    familyCodes: facts.familyCodes,
  };
}
