import type { CellGrid } from './cell_grid.ts';
import { EngineInputError } from './engine_input_error.ts';
import { evaluateSurface, type SurfaceScore } from './evaluate_surface.ts';
import { flagCells } from './flag_cells.ts';
import { kernelDensity } from './kernel_density.ts';

export interface AuditInput {
  /** Counts by cell of closed periods, most recent first. */
  countsByPeriod: readonly Int32Array[];
  /** Cells that the picture of each period named as hotspots (frozen); left out: those that its counts flag. */
  namedByPeriod?: readonly (readonly number[])[];
}

type AuditedSurface = 'hotspots' | 'counts' | 'density';
type Score = Pick<SurfaceScore, 'hits' | 'possibleHits' | 'hitRate' | 'pai' | 'pei'>;

/** A period, and how well the one before it had foretold it. */
interface AuditedPeriod {
  /** Position in the list given: 0 is the most recent. */
  period: number;
  incidents: number;
  /** Cells that the picture before had named, and their share of the study area. */
  namedCells: number;
  areaShare: number;
  /** All three over as many cells as were named; null when none were. */
  scores: Record<AuditedSurface, Score> | null;
}

export interface PictureAudit {
  /** Most recent first; the oldest has no picture before it. */
  periods: AuditedPeriod[];
  /** Over the periods with named hotspots: hits of all, against all incidents, against chance and against the best possible. */
  pooled: Record<AuditedSurface, Score> | null;
  periodsNamed: number;
  /** Radius of the quartic density. */
  bandwidthMeters: number;
}

/** The rival density reaches so many cells: sharp enough to be a rival, wide enough to know neighbours. */
const bandwidthCells = 2;

/**
 * Was the map right? For each closed period the hotspots that the picture before it had named, beside that period's
 * plain counts and a density of small bandwidth (quartic, from cell centres), each given as many cells as were named:
 * hit rate, PAI and PEI. Pooled PAI is all hits over those that chance would have made: Σ hits / Σ incidents × area
 * share. Fewer than two periods, or no hotspot named in any: nothing pooled. Throws EngineInputError 'length_mismatch'
 * unless named and counted periods are as many.
 */
export function auditPicture(grid: CellGrid, input: AuditInput): PictureAudit {
  const { countsByPeriod, namedByPeriod } = input;
  if (namedByPeriod && namedByPeriod.length !== countsByPeriod.length) {
    const detail = `${namedByPeriod.length} lists of cells, ${countsByPeriod.length} periods`;
    throw new EngineInputError('length_mismatch', -1, detail);
  }
  const bandwidthMeters = bandwidthCells * grid.cellSizeMeters;
  const periods = countsByPeriod.slice(0, -1).map((outcomes, period): AuditedPeriod => {
    const before = countsByPeriod[period + 1]!;
    const named = namedByPeriod?.[period + 1] ?? flaggedCells(grid, before);
    const areaShare = named.length / grid.x.length;
    return {
      period,
      incidents: outcomes.reduce((sum, count) => sum + count, 0),
      namedCells: named.length,
      areaShare: named.length > 0 ? areaShare : 0,
      scores:
        named.length > 0 ? scoresOf(grid, { before, named, outcomes, areaShare, bandwidthMeters }) : null,
    };
  });
  const withNamed = periods.filter(({ scores }) => scores !== null);
  return { periods, pooled: poolScores(withNamed), periodsNamed: withNamed.length, bandwidthMeters };
}

function flaggedCells(grid: CellGrid, counts: Int32Array): number[] {
  const { flagged } = flagCells(grid, counts);
  return Array.from(flagged.keys()).filter((cell) => flagged[cell] !== 0);
}

function scoresOf(
  grid: CellGrid,
  period: {
    before: Int32Array;
    named: readonly number[];
    outcomes: Int32Array;
    areaShare: number;
    bandwidthMeters: number;
  },
): Record<AuditedSurface, Score> {
  const { before, named, outcomes, areaShare, bandwidthMeters } = period;
  const isNamed = new Uint8Array(grid.x.length);
  for (const cell of named) isNamed[cell] = 1;
  const centres = { x: grid.x, y: grid.y, weight: Float64Array.from(before) };
  const density = kernelDensity(grid, centres, { kernel: 'quartic', bandwidthMeters });
  const score = (surface: ArrayLike<number>): Score => {
    const { hits, possibleHits, hitRate, pai, pei } = evaluateSurface(surface, outcomes, [areaShare])[0]!;
    return { hits, possibleHits, hitRate, pai, pei };
  };
  return { hotspots: score(isNamed), counts: score(before), density: score(density) };
}

function poolScores(periods: readonly AuditedPeriod[]): PictureAudit['pooled'] {
  if (periods.length === 0) return null;
  const sum = (of: (period: AuditedPeriod) => number) => periods.reduce((all, period) => all + of(period), 0);
  const incidents = sum((period) => period.incidents);
  const byChance = sum((period) => period.incidents * period.areaShare);
  const pool = (surface: AuditedSurface): Score => {
    const hits = sum(({ scores }) => scores![surface].hits);
    const possibleHits = sum(({ scores }) => scores![surface].possibleHits);
    return {
      hits,
      possibleHits,
      hitRate: incidents > 0 ? hits / incidents : null,
      pai: byChance > 0 ? hits / byChance : null,
      pei: possibleHits > 0 ? hits / possibleHits : null,
    };
  };
  return { hotspots: pool('hotspots'), counts: pool('counts'), density: pool('density') };
}
