import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { Area } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { Picture } from '../../analysis/picture.ts';
import type { DrawnKind } from '../../map/draw_shape.ts';
import type { LagesbildMap } from '../../map/lagesbild_map.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useUrlState } from '../../state/url_state.ts';
import { useEscape } from '../../state/use_escape.ts';
import {
  type ChosenPart,
  chosenPartParameter,
  comparedPartParameter,
  mostCorners,
  roundPart,
} from './chosen_part.ts';
import { type KnownPart, knownPart, partBounds } from './part_geometry.ts';
import { useCellRings } from './use_cell_rings.ts';

export interface SelectionState {
  /** What is asked about; two when they are compared. */
  parts: readonly KnownPart[];
  /** What is being drawn by hand. */
  drawing: DrawnKind | null;
  /** The last drawing had too many corners to fit in a link. */
  tooManyCorners: boolean;
  /** The next part is compared with the first instead of taking its place. */
  comparing: boolean;
  choose(part: ChosenPart): void;
  /** The ground was pressed: its cell is chosen, unless that would take a drawn part's place. */
  chooseCell(lon: number, lat: number): void;
  draw(kind: DrawnKind): void;
  cancelDrawing(): void;
  /** Begins a comparison, or ends it. */
  compare(on: boolean): void;
  drop(): void;
  /** Where the last part lies is seen beside the panel (pixels wide) that tells of it; null until there is a map. */
  showBeside: ((panelWidth: number) => void) | null;
  flyTo(part: KnownPart): void;
}

interface SelectionInput {
  map: LagesbildMap | null;
  areas: readonly Area[] | undefined;
  session: AnalysisSession | null;
  picture: Picture | null;
}

/** The parts of the map in the address, drawn on the map, and the ways to choose others. */
export function useSelection({ map, areas, session, picture }: SelectionInput): SelectionState {
  const { proj4 } = useCurrentMunicipality().municipality;
  const [first, setFirst] = useUrlState(chosenPartParameter, 'push');
  const [second, setSecond] = useUrlState(comparedPartParameter, 'push');
  const [drawing, setDrawing] = useState<DrawnKind | null>(null);
  const [tooManyCorners, setTooManyCorners] = useState(false);
  const [comparing, setComparing] = useState(false);
  const drawn = useRef<AbortController | null>(null);
  const hasCircle = first?.kind === 'circle' || second?.kind === 'circle';
  const projection = useProjection(proj4, hasCircle);
  const cellRings = useCellRings(session, picture, [first, second]);
  const address = JSON.stringify([first, second]);
  // parts come out of the address anew at every render
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of both stands for them
  const parts = useMemo(() => {
    return [first, second]
      .map((part) => part && knownPart(part, areas ?? [], projection, cellRings))
      .filter((part) => part !== null);
  }, [address, areas, projection, cellRings]);
  useEffect(() => map?.setSelections(parts.map(({ outline }) => outline)), [map, parts]);
  useEffect(() => () => drawn.current?.abort(), []);
  const cancelDrawing = () => drawn.current?.abort();
  useEscape(drawing !== null, cancelDrawing);
  const choose = (part: ChosenPart) => {
    setTooManyCorners(false);
    if (comparing && parts.length > 0) setSecond(roundPart(part));
    else setFirst(roundPart(part));
    setComparing(false);
  };
  return {
    parts,
    drawing,
    tooManyCorners,
    comparing,
    choose,
    async chooseCell(lon, lat) {
      // what somebody drew by hand is not lost to a stray press
      if (!comparing && first !== null && (first.kind !== 'cell' || second !== null)) return;
      const cell = await session?.worker.cellAt(lon, lat);
      if (cell) choose({ kind: 'cell', lon: cell.lon, lat: cell.lat });
    },
    async draw(kind) {
      if (!map) return;
      drawn.current?.abort();
      const ending = new AbortController();
      drawn.current = ending;
      setDrawing(kind);
      setTooManyCorners(false);
      const corners = await map.draw(kind, ending.signal).catch(() => null);
      if (drawn.current !== ending) return;
      setDrawing(null);
      if (corners === null) return;
      if (corners.length > mostCorners) setTooManyCorners(true);
      else choose(kind === 'rectangle' ? boxOf(corners) : { kind: 'polygon', ring: corners });
    },
    cancelDrawing,
    compare(on) {
      setComparing(on);
      if (!on) setSecond(null);
    },
    drop() {
      setComparing(false);
      setSecond(null);
      setFirst(null);
    },
    showBeside:
      map &&
      ((panelWidth) => {
        const last = parts.at(-1);
        const bounds = last && partBounds(last);
        if (bounds) map.showBeside(bounds, panelWidth);
      }),
    flyTo(part) {
      const bounds = partBounds(part);
      if (bounds) map?.flyTo(bounds);
    },
  };
}

/** Only circles are drawn from metres, and the projection is heavy: it comes when the first one does. */
function useProjection(proj4: string, wanted: boolean): Projection | null {
  const [projection, setProjection] = useState<Projection | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    void import('@lagesbild/shared/geo/projection.ts').then(({ createProjection }) => {
      if (!gone) setProjection(createProjection(proj4));
    });
    return () => {
      gone = true;
    };
  }, [proj4, wanted]);
  return projection;
}

function boxOf(corners: readonly [number, number][]): ChosenPart {
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return {
    kind: 'box',
    west: Math.min(...lons),
    south: Math.min(...lats),
    east: Math.max(...lons),
    north: Math.max(...lats),
  };
}
