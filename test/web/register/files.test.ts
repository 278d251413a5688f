import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import { readCorners, writeCorners } from '@lagesbild/web/src/pages/register/area_rings.ts';
import { areaName, readAreaFile } from '@lagesbild/web/src/pages/register/read_area_file.ts';
import { decodeText, readCsv } from '@lagesbild/web/src/pages/register/read_csv.ts';
import { readPlaceList } from '@lagesbild/web/src/pages/register/read_place_list.ts';
import { describe, expect, it } from 'vitest';

const TM = createProjection('+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs');
const feature = (properties: object, geometry: unknown) => ({ type: 'Feature', properties, geometry });
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const square = (x: number, y: number, side: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
});

describe('a list of places', () => {
  it('is read with semicolons, decimal commas, quotes and å ä ö as Excel on Windows writes them', () => {
    const bytes = Uint8Array.from(
      'Namn;Typ;Latitud;Longitud\r\n"Bänken; vid ån";Park;59,41;16,37\r\n',
      (letter) => letter.charCodeAt(0),
    );
    const { places, notes } = readPlaceList(decodeText(bytes.buffer), TM);
    expect(places).toEqual([{ row: 2, name: 'Bänken; vid ån', placeType: 'park', lon: 16.37, lat: 59.41 }]);
    expect(notes).toEqual([]);
  });

  it('in SWEREF 99 TM becomes degrees, whichever of north and east comes first', () => {
    const [east, north] = TM.toMeters(16.37, 59.41).map(Math.round);
    const { places } = readPlaceList(`namn,N,E\nTorget,${north},${east}\n`, TM);
    expect(places[0]!.lon).toBeCloseTo(16.37, 4);
    expect(places[0]!.lat).toBeCloseTo(59.41, 4);
  });

  it('tells by row what cannot be read, and keeps the rest', () => {
    const { places, notes } = readPlaceList(
      'namn,typ,lat,lon\n,park,59.4,16.3\nUtan läge,park,,\nFel,x,5000,9000\nRätt,rymdstation,59.4,16.3\n',
      TM,
    );
    expect(places.map(({ name, placeType }) => [name, placeType])).toEqual([['Rätt', null]]);
    expect(notes.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect(notes[3]!.detail).toContain('rymdstation');
  });

  it('without the columns that are needed says which, and what the file has', () => {
    const { notes } = readPlaceList('a;b\n1;2\n', TM);
    expect(notes[0]!.detail).toBe(
      'Kolumnen för namn och latitud (eller N) och longitud (eller E) saknas. Filen har: a, b.',
    );
  });

  it('understands quotes and line breaks inside a field', () => {
    expect(readCsv('a,"b ""c""\nd"\n')).toEqual([['a', 'b "c"\nd']]);
  });
});

describe('a file of areas', () => {
  it('of DeSO gives the own municipality’s areas in degrees, and counts the others', () => {
    const [east, north] = TM.toMeters(16.37, 59.41);
    const file = readAreaFile(
      collection(
        feature({ desokod: '1960A0010', fid: 1 }, square(east!, north!, 500)),
        feature({ desokod: '0180C1010', fid: 2 }, square(674000, 6580000, 500)),
      ),
      '1960',
      TM,
    );
    expect(file).toMatchObject({ kind: 'deso', crs: 'sweref_99_tm' });
    expect(file.areas.map((area) => areaName(area, file.nameProperties[0]!))).toEqual(['1960A0010']);
    const [lon, lat] = (file.areas[0]!.geometry.coordinates as number[][][])[0]![0]!;
    expect([lon!.toFixed(5), lat!.toFixed(5)]).toEqual(['16.37000', '59.41000']);
    expect(file.notes).toEqual([{ row: 0, detail: '1 ytor hör till andra kommuner och lämnas utanför.' }]);
  });

  it('closes a ring that was left open, and leaves out what is no surface with its number', () => {
    const open = square(16.3, 59.4, 0.01);
    open.coordinates[0]!.pop();
    const file = readAreaFile(
      collection(
        feature({ namn: 'Norr' }, open),
        feature({ namn: 'Punkt' }, { type: 'Point', coordinates: [16, 59] }),
      ),
      '1960',
      TM,
    );
    expect(file.areas).toHaveLength(1);
    expect((file.areas[0]!.geometry.coordinates as number[][][])[0]).toHaveLength(5);
    expect(file.notes).toEqual([{ row: 2, detail: 'Objektet är Point, ingen yta.' }]);
  });

  it('chooses as name what tells every area apart', () => {
    const file = readAreaFile(
      collection(
        feature({ typ: 'a', namn: 'Norr', id: 1 }, square(16.3, 59.4, 0.01)),
        feature({ typ: 'a', namn: 'Söder', id: 2 }, square(16.3, 59.3, 0.01)),
      ),
      '1960',
      TM,
    );
    expect(file.nameProperties).toEqual(['namn', 'id']);
  });

  it('in feet or anything else is refused with its numbers', () => {
    const file = readAreaFile(collection(feature({}, square(9_000_000, 30, 10))), '1960', TM);
    expect(file.areas).toEqual([]);
    expect(file.notes[0]!.detail).toContain('9000000, 30');
  });
});

it('corners come back as they were written, part by part', () => {
  const rings: [number, number][][] = [
    [
      [16.3, 59.4],
      [16.4, 59.4],
      [16.4, 59.5],
      [16.3, 59.4],
    ],
    [
      [17.3, 59.4],
      [17.4, 59.4],
      [17.4, 59.5],
      [17.3, 59.4],
    ],
  ];
  expect(readCorners(writeCorners(rings))).toEqual({ rings });
  expect(readCorners('59,4; 16,3\nhej')).toEqual({ wrongLine: 2 });
});
