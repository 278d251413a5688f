/** A drawn town for the login page: shapes only, the same ones every time. Nothing in it is data. */
export type Point = readonly [x: number, y: number];

/** Corner points of closed shapes, in the drawing's own units (720 × 960). */
export interface TownShapes {
  blocks: Point[][];
  parks: Point[][];
  buildings: Point[][];
}

interface District {
  at: Point;
  /** Radians. */
  turn: number;
  columns: number;
  rows: number;
  blockWidth: number;
  blockHeight: number;
}

const DISTRICTS: readonly District[] = [
  { at: [206, 188], turn: -0.16, columns: 6, rows: 5, blockWidth: 58, blockHeight: 46 },
  { at: [556, 262], turn: 0.1, columns: 5, rows: 4, blockWidth: 56, blockHeight: 48 },
  { at: [190, 640], turn: 0.07, columns: 6, rows: 6, blockWidth: 56, blockHeight: 50 },
  { at: [584, 800], turn: -0.28, columns: 5, rows: 4, blockWidth: 54, blockHeight: 48 },
];

/** Numbers in [0, 1), the same row for the same seed (a linear congruence is enough for a drawing). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

export function townShapes(): TownShapes {
  const random = randomNumbers(9999);
  const shapes: TownShapes = { blocks: [], parks: [], buildings: [] };
  for (const district of DISTRICTS) drawDistrict(district, random, shapes);
  return shapes;
}

function drawDistrict(district: District, random: () => number, shapes: TownShapes): void {
  const { columns, rows } = district;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      // corners worn off, so that the edge of the town is no rectangle
      const corner = (column === 0 || column === columns - 1) && (row === 0 || row === rows - 1);
      if (corner && random() < 0.6) continue;
      const block = rectangle(district, column, row, 0.08, 0.1, 0.92, 0.9);
      if (random() < 0.09) {
        shapes.parks.push(block);
        continue;
      }
      shapes.blocks.push(block);
      drawBuildings(district, column, row, random, shapes);
    }
  }
}

function drawBuildings(
  district: District,
  column: number,
  row: number,
  random: () => number,
  shapes: TownShapes,
): void {
  for (const [top, bottom] of [
    [0.2, 0.4],
    [0.6, 0.8],
  ] as const) {
    let left = 0.16 + random() * 0.08;
    while (left < 0.72) {
      const width = 0.09 + random() * 0.12;
      if (random() < 0.75)
        shapes.buildings.push(rectangle(district, column, row, left, top, left + width, bottom));
      left += width + 0.06;
    }
  }
}

/** A part of a block (0–1 in both directions) as four points, turned and gently bent as old streets are. */
function rectangle(
  district: District,
  column: number,
  row: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): Point[] {
  const corner = (x: number, y: number): Point => {
    const u = column + x - district.columns / 2;
    const v = row + y - district.rows / 2;
    const across = u * district.blockWidth + Math.sin(v * 0.8) * 6;
    const down = v * district.blockHeight + Math.cos(u * 0.6) * 7;
    return [
      district.at[0] + across * Math.cos(district.turn) - down * Math.sin(district.turn),
      district.at[1] + across * Math.sin(district.turn) + down * Math.cos(district.turn),
    ];
  };
  return [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)];
}
