import type { MunicipalityRow } from '@lagesbild/db/repositories/municipalities.ts';
import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import type { GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import type { FrozenMap } from '@lagesbild/shared/schemas/situational_picture.ts';
import type { Period } from '@lagesbild/shared/time/period.ts';
import { periodLabel } from '@lagesbild/shared/time/period_label.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import type { GroundFeature } from '../documents/draw_ground.ts';
import { drawPictureMap } from '../documents/draw_picture_map.ts';

interface FrozenGround {
  municipality: MunicipalityRow;
  background: readonly GroundFeature[];
  areas: readonly { name: string; geometry: AreaGeometry }[];
  outline: AreaGeometry | null;
  period: Period;
  /** JSON text of the grid's answer: the map shows its cells and hotspots and nothing else. */
  grid: string;
}

/** The map of frozen figures, for the sight that the grid was computed with. */
export function frozenMap({ municipality, period, grid, ...ground }: FrozenGround): FrozenMap {
  const { columns, hotspots, parameters, dataAsOf, used } = JSON.parse(grid) as GridAnalysisResult;
  const { cellSizeMeters } = parameters.grid as { cellSizeMeters: number };
  return drawPictureMap({
    ...ground,
    proj4: municipality.proj4,
    title: `${municipality.name}, ${periodLabel(period, 'sv')}`,
    foot: `${used} händelser i rutor om ${cellSizeMeters} m. Uppgifter per ${localDate(Date.parse(dataAsOf), municipality.timeZone)}.`,
    cells: {
      x: columns.x as number[],
      y: columns.y as number[],
      count: columns.count,
      sizeMeters: cellSizeMeters,
    },
    hotspots,
  });
}
