import { type CellGrid, columnCentreX, hexagonRowRatio, rowCentreY } from './cell_grid.ts';
import type { WeightedPoints } from './collapse_points.ts';
import type { KernelOptions } from './kernel.ts';
import { locateCells } from './locate_cells.ts';

/** Nodes of the quadrature lie at most this share of the bandwidth apart. */
const nodeSpacing = 1 / 8;
/** σ beyond which the Gaussian is left out: 1.5e-8 of its mass. */
const gaussianReach = 6;

/**
 * For each location the share of its kernel that falls on the study area (the union of the cells), 0 … 1: what
 * Jones and Diggle divide by, so that no mass is lost over the edge. Exactly 1 where no cell in reach is missing;
 * elsewhere 1 minus the kernel over the missing cells, by a midpoint rule with nodes at most an eighth of the
 * bandwidth apart (error below 0.5 % of a point). 0 for a location outside the study area: it is no point of it.
 * Jones (1993), doi:10.1007/BF00147776; Diggle (1985), doi:10.2307/2347366.
 */
export function edgeShares(grid: CellGrid, points: WeightedPoints, options: KernelOptions): Float64Array {
  const { x, y } = points;
  const shares = new Float64Array(x.length);
  const cells = locateCells(grid, x, y);
  const reach =
    options.kernel === 'quartic' ? options.bandwidthMeters : gaussianReach * options.bandwidthMeters;
  const nodes = cellNodes(grid, options.bandwidthMeters);
  const kernel = options.kernel === 'quartic' ? quartic(reach) : gaussian(options.bandwidthMeters);
  for (let i = 0; i < x.length; i++) {
    if (cells[i]! < 0) continue;
    shares[i] = Math.max(0, 1 - lostShare(grid, x[i]!, y[i]!, reach, nodes, kernel));
  }
  return shares;
}

/** The kernel over all cells in reach that are not in the study area. */
function lostShare(
  grid: CellGrid,
  px: number,
  py: number,
  reach: number,
  nodes: Float64Array,
  kernel: (squared: number) => number,
): number {
  const { cellSizeMeters, originX, originY, firstColumn, firstRow, columns, rows, lookup, shape } = grid;
  const height = shape === 'square' ? cellSizeMeters : cellSizeMeters * hexagonRowRatio;
  // one cell more on each side: cells reach beyond their centres, and rows of hexagons are shifted
  const lastRow = Math.ceil((py + reach - originY) / height) + 1;
  const lastColumn = Math.ceil((px + reach - originX) / cellSizeMeters) + 1;
  const beyond = (reach + cellSizeMeters) ** 2;
  let lost = 0;
  for (let row = Math.floor((py - reach - originY) / height) - 1; row <= lastRow; row++) {
    const inRows = row >= firstRow && row < firstRow + rows;
    const dy = rowCentreY(grid, row) - py;
    for (
      let column = Math.floor((px - reach - originX) / cellSizeMeters) - 1;
      column <= lastColumn;
      column++
    ) {
      if (inRows && column >= firstColumn && column < firstColumn + columns) {
        if (lookup[(row - firstRow) * columns + column - firstColumn]! >= 0) continue;
      }
      const dx = columnCentreX(grid, column, row) - px;
      if (dx * dx + dy * dy > beyond) continue;
      for (let n = 0; n < nodes.length; n += 2) {
        lost += kernel((dx + nodes[n]!) ** 2 + (dy + nodes[n + 1]!) ** 2);
      }
    }
  }
  const cellArea = cellSizeMeters * height;
  return (lost * cellArea * 2) / nodes.length;
}

/** Nodes of equal weight relative to a cell's centre, interleaved x, y: a square is one parallelogram, a hexagon three. */
function cellNodes({ shape, cellSizeMeters }: CellGrid, bandwidthMeters: number): Float64Array {
  const side = shape === 'square' ? cellSizeMeters : cellSizeMeters / Math.sqrt(3);
  const count = Math.max(1, Math.ceil(side / (bandwidthMeters * nodeSpacing)));
  const nodes: number[] = [];
  for (const [ox, oy, ax, ay, bx, by] of parallelograms(shape, cellSizeMeters)) {
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < count; j++) {
        const [s, t] = [(i + 0.5) / count, (j + 0.5) / count];
        nodes.push(ox + s * ax + t * bx, oy + s * ay + t * by);
      }
    }
  }
  return Float64Array.from(nodes);
}

type Parallelogram = [originX: number, originY: number, ax: number, ay: number, bx: number, by: number];

function parallelograms(shape: CellGrid['shape'], size: number): Parallelogram[] {
  if (shape === 'square') return [[-size / 2, -size / 2, size, 0, 0, size]];
  const corner = (sixth: number): [number, number] => {
    const angle = Math.PI / 6 + (sixth * Math.PI) / 3;
    const radius = size / Math.sqrt(3);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  };
  // three rhombi around the centre, each spanned by every second corner
  return [0, 2, 4].map((sixth) => [0, 0, ...corner(sixth), ...corner(sixth + 2)]);
}

const quartic = (h: number) => (squared: number) =>
  squared < h * h ? (3 / (Math.PI * h * h)) * (1 - squared / (h * h)) ** 2 : 0;

const gaussian = (sigma: number) => (squared: number) =>
  Math.exp(-squared / (2 * sigma * sigma)) / (2 * Math.PI * sigma * sigma);
