import type { PlaceWords } from '@lagesbild/shared/analysis/name_place.ts';
import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { AreaMatrix, MatrixQuery } from './area_matrix.ts';
import type { MunicipalityFacts } from './municipality_facts.ts';
import type { CellPlaces, Picture, PictureFigures, PictureFrame, PictureQuery } from './picture.ts';
import type { RepeatPicture } from './repeat_places.ts';
import type { SelectionPicture } from './selection_picture.ts';
import type { SelectionShape } from './selection_shape.ts';
import type { ServedPictureAnswers } from './served_picture.ts';
import type { TimelineQuery } from './timeline_figures.ts';

/** What of the map is on screen: Web Mercator with the world as unit square. */
export interface ViewQuery {
  bounds: { minX: number; minY: number; maxX: number; maxY: number };
  zoom: number;
}

/** Clusters on screen; each has the number of its position. */
export interface ViewMarks {
  /** Which computed picture they belong to. */
  pictureNumber: number;
  lon: Float64Array;
  lat: Float64Array;
  count: Int32Array;
  /** marks × categories, row-major, in the order of the family. */
  mix: Int32Array;
  categories: number;
  /** Id of the only incident of a mark of one, else null. */
  ids: (string | null)[];
}

/** One incident as it is listed. Times are epoch ms, null when unknown. */
export interface IncidentRow {
  id: string;
  category: string;
  topCategory: string;
  countedAt: number;
  occurredFrom: number | null;
  occurredTo: number | null;
  timeKind: string;
  /** As reported, else by the nearest place of the register. */
  place: PlaceWords;
  organization: string | null;
  status: string;
  severity: string | null;
  lon: number | null;
  lat: number | null;
}

/** The incidents of a mark, newest first, and the box they lie in (degrees: west, south, east, north). */
export interface MarkMembers {
  rows: IncidentRow[];
  total: number;
  bounds: [number, number, number, number];
  /** True when they lie so close that no zoom parts them. */
  inseparable: boolean;
}

const ROW_ORDERS = ['time', 'category', 'place', 'organization', 'status'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

export interface RowsQuery {
  order: RowOrder;
  descending: boolean;
  limit: number;
  /** What people read for the codes of the ordered column; without a name the code itself sorts. */
  names?: Record<string, string>;
  /** Only those that lie in it. */
  within?: SelectionShape;
}

/** A cell of the grid: its middle and its corners in degrees, closed. */
export interface GridCell {
  lon: number;
  lat: number;
  ring: [number, number][];
}

/** What the page may ask of the analysis worker. One municipality at a time. */
export interface AnalysisWorker {
  /** Takes in the municipality; must come first. */
  open(facts: MunicipalityFacts): void;
  /** Reads `incidents.arrow` in place of what was loaded before. `asOf`: RFC 3339. */
  load(bytes: ArrayBuffer, asOf: string): { rows: number };
  /** Reads more of it: incidents of other years, beside what is loaded. */
  loadMore(bytes: ArrayBuffer, asOf: string): { rows: number };
  /** Headline and bars of a picture to be, some milliseconds after the question. Changes no picture. Needs `load`. */
  figures(query: PictureQuery): PictureFigures;
  /** Computes the picture that marks and rows are of until the next one. Needs `load`. */
  compose(query: PictureQuery): PictureFrame;
  /** The bars of the timeline; changes no picture. */
  timeline(query: TimelineQuery): Figure[];
  /** Areas of a set × categories; null for a set that is not there. Changes no picture. */
  matrix(query: MatrixQuery): AreaMatrix | null;
  /** Incidents of the shown period in one cell of the matrix, newest first. */
  matrixMembers(query: MatrixQuery, area: number, category: number): { rows: IncidentRow[]; total: number };
  /** Where the cells of the grid are that pictures are computed on now. */
  cellPlaces(): CellPlaces;
  /** Corners of each cell of the last picture's grid (lon, lat; closed): for files. */
  cellRings(): [number, number][][];
  /** The cell that a point lies in; null outside the study area. */
  cellAt(lon: number, lat: number): GridCell | null;
  /** Draws what the server computed, for roles without exact points. */
  drawServed(answers: ServedPictureAnswers): Picture;
  /** Clusters of what the last picture shows. */
  marks(view: ViewQuery): ViewMarks;
  /** Incidents behind a mark of the last `marks`. */
  members(mark: number): MarkMembers;
  /** Incidents of the last picture in an order, the first `limit` of them; `within` a part of the map. */
  rows(query: RowsQuery): { rows: IncidentRow[]; total: number };
  /** Places that incidents came back to before the end of the shown period; their hotspots are the last picture's. */
  repeats(query: PictureQuery): RepeatPicture;
  /** Incidents of a place of the last `repeats`, by its position there; newest first. */
  repeatMembers(place: number): { rows: IncidentRow[]; total: number };
  /** Figures of a part of the map, of the last picture. */
  selection(shape: SelectionShape): SelectionPicture;
}
