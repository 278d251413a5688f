import { drawPictureMap, type PictureMapInput } from '@lagesbild/server/documents/draw_picture_map.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import { expect, it } from 'vitest';

const PROJ4 = '+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs';
const { toLonLat } = createProjection(PROJ4);
/** A rectangle by its corners in metres east and north of a round point. */
const [EAST, NORTH] = [500_000, 6_500_000];
const rectangle = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ].map(([x, y]) => toLonLat(EAST + x!, NORTH + y!)),
  ],
});

const town: PictureMapInput = {
  title: 'Åkerö & Söder, 2–15 november 2026',
  foot: '7 händelser i rutor om 100 m.',
  proj4: PROJ4,
  outline: rectangle(-20_000, -20_000, 20_000, 20_000),
  background: [{ properties: { kind: 'wood' }, geometry: rectangle(-9000, -9000, 9000, 9000) }],
  areas: [
    { name: 'Centrum', geometry: rectangle(0, 0, 400, 400) },
    { name: 'Långt bort', geometry: rectangle(15_000, 15_000, 16_000, 16_000) },
  ],
  // two by two beside each other, and one by itself further off
  cells: {
    x: [50, 150, 50, 150, 1050].map((x) => EAST + x),
    y: [50, 50, 150, 150, 550].map((y) => NORTH + y),
    count: [3, 2, 0, null, 2],
    sizeMeters: 100,
  },
  hotspots: [
    { rank: 1, cells: [0, 1, 2] },
    { rank: 2, cells: [4] },
  ],
};

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const tags = (svg: string, name: string, className: string) =>
  [...svg.matchAll(new RegExp(`<${name} [^>]*class="${className}"[^>]*>`, 'g'))].map(([tag]) => tag);
const texts = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
const numbersOf = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text));

it('draws a cell for each count, an outline and a number for each hotspot, and the names that fit', () => {
  const { svg, widthPixels, heightPixels } = drawPictureMap(town);
  expect(attribute(svg, 'viewBox')).toBe(`0 0 ${widthPixels} ${heightPixels}`);
  expect(tags(svg, 'rect', 'cell')).toHaveLength(3);
  const outlines = tags(svg, 'path', 'hotspot').map((tag) => attribute(tag, 'd'));
  // an angle has six corners, a square four
  expect(outlines.map((path) => path.match(/[ML]/g)?.length)).toEqual([7, 5]);
  expect(texts(svg)).toEqual(expect.arrayContaining(['Centrum', '1', '2', 'N', 'Hotspot', '200 m']));
  expect(texts(svg)).not.toContain('Långt bort');
  expect(texts(svg)).toContain('Åkerö &#38; Söder, 2–15 november 2026');
  expect(svg).toContain('font-family="Atkinson Hyperlegible Next"');
});

it('draws nothing outside of its frame, however far the ground goes on', () => {
  const { svg, widthPixels, heightPixels } = drawPictureMap(town);
  const paths = [...svg.matchAll(/<path [^>]*>/g)].map(([tag]) => attribute(tag, 'd'));
  expect(paths.length).toBeGreaterThan(4);
  for (const path of paths.filter((data) => !/[HV]/.test(data))) {
    const numbers = numbersOf(path);
    for (let i = 0; i < numbers.length; i += 2) {
      expect(numbers[i]).toBeGreaterThanOrEqual(0);
      expect(numbers[i]).toBeLessThanOrEqual(widthPixels);
      expect(numbers[i + 1]).toBeGreaterThanOrEqual(0);
      expect(numbers[i + 1]).toBeLessThanOrEqual(heightPixels);
    }
  }
  for (const tag of tags(svg, 'rect', 'cell')) {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attribute(tag, name)));
    expect(x! >= 0 && y! >= 0 && x! + width! <= widthPixels && y! + height! <= heightPixels).toBe(true);
  }
});

it('draws the outline alone where nothing has happened', () => {
  const empty = { ...town, cells: { ...town.cells, count: [0, 0, 0, 0, 0] }, hotspots: [] };
  const { svg } = drawPictureMap(empty);
  expect(tags(svg, 'rect', 'cell')).toEqual([]);
  expect(tags(svg, 'path', 'outline').length).toBeGreaterThan(0);
  expect(texts(svg)).not.toContain('Hotspot');
});

it('is the same text for the same figures', () => {
  expect(drawPictureMap(town)).toEqual(drawPictureMap(town));
});
