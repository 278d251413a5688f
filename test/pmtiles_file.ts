import { gzipSync } from 'node:zlib';

/** A polyline of one vector tile: tile units (0–4096, y downwards), and the layer and kind it belongs to. */
interface TileLine {
  layer: string;
  kind: string;
  points: [x: number, y: number][];
}

export interface TileOf {
  zoom: number;
  column: number;
  row: number;
  lines: TileLine[];
}

const extent = 4096;

/** A small PMTiles archive (version 3, gzip inside) of vector tiles with lines, written by hand for tests. */
export function pmtilesFile(tiles: TileOf[], metadata: object = {}): Buffer {
  const contents = tiles
    .map((tile) => ({
      id: tileId(tile.zoom, tile.column, tile.row),
      bytes: gzipSync(vectorTile(tile.lines)),
    }))
    .sort((a, b) => a.id - b.id);
  const directory = gzipSync(directoryOf(contents));
  const described = gzipSync(JSON.stringify({ vector_layers: [], ...metadata }));
  const data = Buffer.concat(contents.map(({ bytes }) => bytes));
  const zooms = tiles.map(({ zoom }) => zoom);

  const header = Buffer.alloc(127);
  header.write('PMTiles', 0, 'latin1');
  header[7] = 3;
  let at = header.length;
  for (const [offset, section] of [
    [8, directory],
    [24, described],
    [40, Buffer.alloc(0)],
    [56, data],
  ] as const) {
    header.writeBigUInt64LE(BigInt(at), offset);
    header.writeBigUInt64LE(BigInt(section.length), offset + 8);
    at += section.length;
  }
  for (const offset of [72, 80, 88]) header.writeBigUInt64LE(BigInt(tiles.length), offset);
  // clustered, gzip inside and for tiles, vector tiles, zooms
  header.set([1, 2, 2, 1, Math.min(...zooms), Math.max(...zooms)], 96);
  for (const [i, degrees] of [-180, -85, 180, 85].entries()) header.writeInt32LE(degrees * 1e7, 102 + 4 * i);
  return Buffer.concat([header, directory, described, data]);
}

/** Position on the Hilbert curve of a zoom level, behind all tiles of the levels above. */
function tileId(zoom: number, column: number, row: number): number {
  let id = (4 ** zoom - 1) / 3;
  let [x, y] = [column, row];
  for (let side = 2 ** zoom / 2; side >= 1; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0;
    const below = (y & side) > 0 ? 1 : 0;
    id += side * side * ((3 * right) ^ below);
    if (below === 0) {
      if (right === 1) [x, y] = [side - 1 - (x & (side - 1)), side - 1 - (y & (side - 1))];
      [x, y] = [y, x];
    }
  }
  return id;
}

function directoryOf(contents: { id: number; bytes: Buffer }[]): Buffer {
  let [before, offset] = [0, 0];
  const ids = contents.map(({ id }) => {
    const step = id - before;
    before = id;
    return step;
  });
  const offsets = contents.map(({ bytes }) => {
    const at = offset;
    offset += bytes.length;
    return at + 1;
  });
  const numbers = [
    contents.length,
    ...ids,
    ...contents.map(() => 1),
    ...contents.map(({ bytes }) => bytes.length),
    ...offsets,
  ];
  return Buffer.concat(numbers.map(varint));
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}

/** A field of a protocol buffer: a number, or bytes with their length. */
const number = (field: number, value: number) => Buffer.concat([varint(field << 3), varint(value)]);
const block = (field: number, bytes: Buffer) =>
  Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes]);
const packed = (field: number, values: number[]) => block(field, Buffer.concat(values.map(varint)));
const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);

/** Mapbox Vector Tile 2.1: a layer for each name, a feature with the tag `kind` for each line. */
function vectorTile(lines: TileLine[]): Buffer {
  const names = [...new Set(lines.map(({ layer }) => layer))];
  return Buffer.concat(
    names.map((name) => {
      const own = lines.filter(({ layer }) => layer === name);
      return block(
        3,
        Buffer.concat([
          block(1, Buffer.from(name)),
          ...own.map(({ points }, i) =>
            block(2, Buffer.concat([packed(2, [0, i]), number(3, 2), packed(4, lineCommands(points))])),
          ),
          block(3, Buffer.from('kind')),
          ...own.map(({ kind }) => block(4, block(1, Buffer.from(kind)))),
          number(5, extent),
          number(15, 2),
        ]),
      );
    }),
  );
}

/** MoveTo the first point, LineTo the others; steps, zigzag-coded. */
function lineCommands(points: [number, number][]): number[] {
  let [atX, atY] = [0, 0];
  const steps = points.map(([x, y]) => {
    const step = [zigzag(x - atX), zigzag(y - atY)];
    [atX, atY] = [x, y];
    return step;
  });
  return [(1 << 3) | 1, ...steps[0]!, ((points.length - 1) << 3) | 2, ...steps.slice(1).flat()];
}
