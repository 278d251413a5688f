import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGeoJson } from '@lagesbild/server/imports/geojson_records.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'geojson-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (value: unknown) => {
  const path = join(folder, 'file');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return readGeoJson(path);
};
const feature = (geometry: unknown, properties: unknown, id?: unknown) => ({
  type: 'Feature',
  id,
  geometry,
  properties,
});
const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] });

describe('GeoJSON', () => {
  it('gives a record a point, with every property as a column', async () => {
    const { entries } = await read({
      type: 'FeatureCollection',
      features: [
        feature(point(16.37, 59.41), { typ: 'Klotter', 'namn {[': 'Å"}] \\' }, 7),
        feature(null, { plats: 'Åkerö torg', antal: 3, tomt: null, lista: [1, { a: 2 }] }),
      ],
    });
    expect(entries).toEqual([
      { line: 0, cells: ['lon', 'lat', 'id', 'typ', 'namn {[', 'plats', 'antal', 'tomt', 'lista'] },
      { line: 1, cells: ['16.37', '59.41', '7', 'Klotter', 'Å"}] \\', '', '', '', ''] },
      { line: 2, cells: ['', '', '', '', '', 'Åkerö torg', '3', '', '[1,{"a":2}]'] },
    ]);
  });

  it('tells lines and areas as rows that cannot be read, by the number of the feature', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [16, 59],
        [17, 60],
      ],
    };
    const one = { type: 'MultiPoint', coordinates: [[16.37, 59.41]] };
    const { entries } = await read({
      type: 'FeatureCollection',
      features: [feature(line, {}), feature(one, {}), feature({ type: 'Point', coordinates: [] }, {})],
    });
    expect(entries.slice(1)).toEqual([
      { line: 1, problem: 'Geometrin är LineString; bara punkter (Point) läses in.' },
      { line: 2, cells: ['16.37', '59.41'] },
      { line: 3, problem: 'Punkten saknar koordinater.' },
    ]);
  });

  it.each([
    ['urn:ogc:def:crs:EPSG::3006', 3006],
    ['EPSG:3010', 3010],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
    ['något annat', null],
  ])('hears the system that the file names: %s', async (name, code) => {
    const { crs } = await read({
      type: 'FeatureCollection',
      features: [feature(point(1, 2), {})],
      crs: { type: 'name', properties: { name } },
    });
    expect(crs).toBe(code);
  });

  it.each(['{', '{"type":"Topology"}', '{"features":[{"type":]}', '{"features":[{}', '{"features":[}]}'])(
    'refuses what is none: %s',
    async (text) => {
      await expect(read(text)).rejects.toMatchObject({ code: 'unreadable_file' });
    },
  );

  it('refuses an empty one', async () => {
    await expect(read({ features: [] })).rejects.toMatchObject({ code: 'empty_file' });
  });
});
