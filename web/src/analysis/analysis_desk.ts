import { cellRing } from '@lagesbild/shared/analysis/draw_cells.ts';
import { type ReportingDelay, reportingDelay } from '@lagesbild/shared/analysis/reporting_delay.ts';
import { OWN_SOURCES } from '@lagesbild/shared/domain/incident_codes.ts';
import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { AnalystChoices } from './analyst_choices.ts';
import { answerPeriod } from './answer_period.ts';
import { type AreaMatrix, areaMatrix, type MatrixQuery, rowsOfMatrixCell } from './area_matrix.ts';
import { composePicture } from './compose_picture.ts';
import { type FilteredIncidents, keptMoments } from './filter_incidents.ts';
import { type IncidentColumns, readIncidentColumns, wordAt } from './incident_columns.ts';
import { incidentRow, sortRows } from './incident_rows.ts';
import type { MunicipalityFacts } from './municipality_facts.ts';
import type {
  CellPlaces,
  Picture,
  PictureFigures,
  PictureFrame,
  PictureHotspot,
  PictureQuery,
} from './picture.ts';
import { cellPlaces } from './picture_cells.ts';
import { type PictureGround, pictureGround } from './picture_ground.ts';
import { type PlacedIncidents, placeIncidents } from './placed_incidents.ts';
import { type RepeatPicture, repeatPlaces } from './repeat_places.ts';
import { type SelectionPicture, selectionPicture } from './selection_picture.ts';
import { cellAt, type SelectionShape, shapeContains } from './selection_shape.ts';
import { type ServedPictureAnswers, servedPicture } from './served_picture.ts';
import { type TimelineQuery, timelineFigures } from './timeline_figures.ts';
import { markView, separability } from './view_marks.ts';
import type {
  AnalysisWorker,
  GridCell,
  IncidentRow,
  MarkMembers,
  RowsQuery,
  ViewMarks,
  ViewQuery,
} from './worker_protocol.ts';

interface Load {
  parts: [ArrayBuffer, ...ArrayBuffer[]];
  columns: IncidentColumns;
  placed: PlacedIncidents;
  /** Sources that they were picked by. */
  sources: string;
  asOf: string;
  delay: ReportingDelay;
  /** Periods that end later may still get reports; epoch ms. */
  completeUntil: number;
}

/** As of when the figures are, and until when late reports usually come in. */
function freshness({ delay, asOf }: Load, { periods }: PictureQuery) {
  const usualDelay = delay.milliseconds;
  return { usualDelay, completeAt: periods[0]!.to + usualDelay, dataAsOf: asOf };
}

/** At most so many incidents of a mark are listed at once. */
const mostMembers = 200;

/** What the worker does, without the worker: one municipality's data and the last question's answer. */
export class AnalysisDesk implements AnalysisWorker {
  private ground: PictureGround | null = null;
  private facts: MunicipalityFacts | null = null;
  private data: Load | null = null;
  private filtered: FilteredIncidents | null = null;
  private rowsOfMark: number[][] = [];
  private rowsOfRepeat: number[][] = [];
  private hotspots: readonly PictureHotspot[] = [];
  private lastQuery: PictureQuery | null = null;
  private lastView: ViewQuery | null = null;
  private pictureNumber = 0;
  private gridKey = 'square null';

  open(facts: MunicipalityFacts): void {
    this.facts = facts;
    this.ground = pictureGround(facts);
    this.gridKey = 'square null';
  }

  load(bytes: ArrayBuffer, asOf: string): { rows: number } {
    return this.read([bytes], asOf);
  }

  loadMore(bytes: ArrayBuffer, asOf: string): { rows: number } {
    const { parts, asOf: before } = this.loaded().data;
    // figures are as old as the oldest of what they are made of
    const { rows } = this.read([...parts, bytes], before < asOf ? before : asOf);
    // rows have new numbers: what is on screen is found again
    if (this.lastQuery) this.filter(this.lastQuery);
    if (this.lastView) this.marks(this.lastView);
    return { rows };
  }

  private read(parts: [ArrayBuffer, ...ArrayBuffer[]], asOf: string): { rows: number } {
    const { ground } = this.opened();
    const columns = readIncidentColumns(...parts);
    const isImport = (row: number) => wordAt(columns.source, row) === 'police_import';
    const now = Date.parse(asOf);
    const delay = reportingDelay(columns.noticedAt, columns.receivedAt, isImport, now);
    const completeUntil = now - delay.milliseconds;
    const placed = placeIncidents(columns, ground, OWN_SOURCES, completeUntil);
    this.data = { parts, columns, placed, sources: OWN_SOURCES.join(), asOf, delay, completeUntil };
    this.filtered = null;
    return { rows: columns.length };
  }

  timeline(query: TimelineQuery): Figure[] {
    const { placed } = this.countedBy(query.sources);
    return timelineFigures(keptMoments(placed, this.opened().ground.familyCodes, query), query);
  }

  matrix(query: MatrixQuery): AreaMatrix | null {
    return areaMatrix(this.countedBy(query.sources).placed, this.opened().ground, query);
  }

  matrixMembers(query: MatrixQuery, area: number, category: number) {
    const { placed } = this.countedBy(query.sources);
    return this.membersOf(rowsOfMatrixCell(placed, query, area, category));
  }

  figures(query: PictureQuery): PictureFigures {
    const data = this.countedBy(query.sources);
    const { figures } = answerPeriod(data.placed, this.opened().ground, query);
    return { ...figures, ...freshness(data, query) };
  }

  compose(query: PictureQuery): PictureFrame {
    const { data, picture } = this.filter(query);
    this.lastQuery = query;
    this.pictureNumber++;
    return { ...picture, ...freshness(data, query) };
  }

  private filter(query: PictureQuery) {
    this.layGrid(query.analyst);
    const { ground } = this.loaded();
    const data = this.countedBy(query.sources);
    const { picture, filtered } = composePicture(data.placed, ground, query);
    this.filtered = filtered;
    this.hotspots = picture.hotspots;
    return { data, picture };
  }

  /** Lays another grid when the analyst asks for one, and finds the incidents' cells on it. */
  private layGrid({ shape, cellSizeMeters }: AnalystChoices): void {
    const { facts } = this.opened();
    const key = `${shape} ${cellSizeMeters}`;
    if (key === this.gridKey) return;
    this.gridKey = key;
    this.ground = pictureGround(facts, { shape, cellSizeMeters });
    if (this.data) {
      this.data = this.placedBy(this.data, this.ground, this.data.sources.split(','));
    }
  }

  /** The load with its counted rows picked anew when other sources are asked for. */
  private countedBy(sources: readonly string[]): Load {
    const { data, ground } = this.loaded();
    if (data.sources === sources.join()) return data;
    this.data = this.placedBy(data, ground, sources);
    return this.data;
  }

  private placedBy(data: Load, ground: PictureGround, sources: readonly string[]): Load {
    const placed = placeIncidents(data.columns, ground, sources, data.completeUntil);
    return { ...data, placed, sources: sources.join() };
  }

  cellPlaces(): CellPlaces {
    const { grid, projection, findPlace } = this.opened().ground;
    return cellPlaces(grid, projection, findPlace);
  }

  cellRings(): [number, number][][] {
    const { grid, projection } = this.opened().ground;
    return Array.from(grid.x, (_, cell) => cellRing(cell, grid, projection));
  }

  cellAt(lon: number, lat: number): GridCell | null {
    const { grid, projection } = this.opened().ground;
    const cell = cellAt(grid, projection, { lon, lat });
    if (cell < 0) return null;
    const [middleLon, middleLat] = projection.toLonLat(grid.x[cell]!, grid.y[cell]!);
    return { lon: middleLon, lat: middleLat, ring: cellRing(cell, grid, projection) };
  }

  drawServed(answers: ServedPictureAnswers): Picture {
    return servedPicture(answers, this.opened().ground);
  }

  marks(view: ViewQuery): ViewMarks {
    const { data, ground } = this.loaded();
    const { marks, rowsOfMark } = markView(
      data.placed.counted,
      this.filtered?.shown ?? new Int32Array(),
      ground.familyCodes.length,
      view,
    );
    this.rowsOfMark = rowsOfMark;
    this.lastView = view;
    const ids = rowsOfMark.map((rows) =>
      rows.length === 1 ? data.columns.idOf(data.placed.counted.row[rows[0]!]!) : null,
    );
    return { ...marks, ids, pictureNumber: this.pictureNumber };
  }

  members(mark: number): MarkMembers {
    const { data } = this.loaded();
    const rows = this.rowsOfMark[mark] ?? [];
    return {
      ...this.membersOf(rows),
      ...separability(data.placed.counted, rows, this.lastView?.zoom ?? 0),
    };
  }

  rows(query: RowsQuery): { rows: IncidentRow[]; total: number } {
    const { data } = this.loaded();
    const { shown, withoutPlace } = this.filtered ?? { shown: new Int32Array(), withoutPlace: [] };
    const listed = query.within ? shown.filter(this.liesIn(query.within)) : [...shown, ...withoutPlace];
    const inColumns = Int32Array.from(listed, (row) => data.placed.counted.row[row]!);
    return { rows: this.listed(inColumns, query), total: inColumns.length };
  }

  repeats(query: PictureQuery): RepeatPicture {
    const { ground } = this.loaded();
    const { placed, columns, asOf } = this.countedBy(query.sources);
    const context = { columns, hotspots: this.hotspots, now: Date.parse(asOf) };
    const { picture, rows } = repeatPlaces(placed, ground, query, context);
    this.rowsOfRepeat = rows;
    return picture;
  }

  repeatMembers(place: number): { rows: IncidentRow[]; total: number } {
    return this.membersOf(this.rowsOfRepeat[place] ?? []);
  }

  selection(shape: SelectionShape): SelectionPicture {
    const { data, ground } = this.loaded();
    const { filtered, lastQuery: query } = this;
    if (!filtered || !query) throw new Error('compose() comes before questions about a part of the map');
    const liesIn = this.liesIn(shape);
    const rows: number[] = [];
    filtered.periodIndex.forEach((period, row) => {
      if (period >= 0 && liesIn(row)) rows.push(row);
    });
    return selectionPicture(data.placed, rows, filtered, query, ground);
  }

  private liesIn(shape: SelectionShape): (row: number) => boolean {
    const { data, ground } = this.loaded();
    const { counted, located } = data.placed;
    const { projection, grid } = ground;
    return shapeContains(shape, { counted, columns: data.columns, projection, grid, cells: located.cells });
  }

  private membersOf(rows: readonly number[]): { rows: IncidentRow[]; total: number } {
    const { data } = this.loaded();
    const inColumns = Int32Array.from(rows, (row) => data.placed.counted.row[row]!);
    return {
      rows: this.listed(inColumns, { order: 'time', descending: true, limit: mostMembers }),
      total: rows.length,
    };
  }

  private listed(inColumns: Int32Array, query: RowsQuery): IncidentRow[] {
    const { data, ground } = this.loaded();
    const nameOf = (lon: number, lat: number) =>
      ground.findPlace(...ground.projection.toMeters(lon, lat), () => false);
    const sorted = sortRows(data.columns, inColumns, query).slice(0, query.limit);
    return Array.from(sorted, (row) => incidentRow(data.columns, row, nameOf));
  }

  private opened(): { facts: MunicipalityFacts; ground: PictureGround } {
    if (!this.facts || !this.ground) throw new Error('open() comes before everything else');
    return { facts: this.facts, ground: this.ground };
  }

  private loaded(): { ground: PictureGround; data: Load } {
    if (!this.data) throw new Error('load() comes before questions about incidents');
    return { ground: this.opened().ground, data: this.data };
  }
}
