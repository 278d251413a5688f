import { band } from './band.ts';
import { buildTown } from './build_town.ts';
import { drawStreets } from './draw_streets.ts';
import { drawWoods } from './draw_woods.ts';
import { rectangle } from './footprint.ts';
import { layOutBlocks } from './lay_out_blocks.ts';
import {
  isInside,
  lengthOf,
  nearestOnLine,
  type Polyline,
  partsNear,
  pointAlong,
  simplify,
  simplifyRing,
} from './polyline.ts';
import { setLamps } from './set_lamps.ts';
import { splitRing } from './split_ring.ts';
import { STREET_NAMES } from './street_names.ts';
import { type DistrictTree, grainAt, type TownPlan } from './town_plan.ts';
import { add, fromAngle, leftOf, type Point, scale } from './vector.ts';

/** Something on the map, in metres from the town's origin. Polygons: outline, then holes, all closed. */
export interface DrawnFeature {
  properties: { kind: string; name?: string; rank?: number; key?: string; placeType?: string };
  geometry:
    | { type: 'point'; at: Point }
    | { type: 'points'; at: readonly Point[] }
    | { type: 'line'; line: Polyline }
    | { type: 'polygon'; rings: readonly Polyline[] }
    | { type: 'polygons'; polygons: readonly (readonly Polyline[])[] };
}

/** How the ground of a block is shown: a square is paved as the blocks around it, a sports ground is green. */
const GROUND_KINDS = {
  block: 'block',
  industry: 'industry',
  park: 'park',
  school: 'school',
  pitch: 'park',
  square: 'block',
} as const;

/** The whole town in the order it is painted, ground first. */
export function drawTown(plan: TownPlan): DrawnFeature[] {
  const { ground, streets: drawn } = drawStreets(plan);
  const { blocks, streets } = layOutBlocks(plan, ground, drawn);
  const houses = buildTown(plan, ground, blocks, streets);
  const roads = plan.mainRoads.flatMap(({ line }) => partsNear(line, plan.townExtent));
  const paths = plan.paths.map((path) => ledToStreets(path, [...roads, ...streets]));

  const districts = cutDistricts(plan.townLimits, plan.districts);

  const polygon = (kind: string, ring: Polyline, name?: string): DrawnFeature => ({
    properties: name === undefined ? { kind } : { kind, name },
    geometry: { type: 'polygon', rings: [ring] },
  });
  const line = (kind: string, at: Polyline, name?: string): DrawnFeature => ({
    properties: name === undefined ? { kind } : { kind, name },
    geometry: { type: 'line', line: at },
  });

  const [left, right] = splitRing(plan.boundary, plan.dividingLine);
  return [
    polygon('boundary', plan.boundary),
    polygon('study_area', plan.studyArea),
    ...districts.map(({ name, ring }) => polygon('district', ring, name)),
    polygon('area', left, plan.areaNames.left),
    polygon('area', right, plan.areaNames.right),
    ...drawWoods(plan, ground).map(
      (rings): DrawnFeature => ({ properties: { kind: 'wood' }, geometry: { type: 'polygon', rings } }),
    ),
    ...plan.groves.map((grove) => polygon('wood', simplifyRing(grove, 1.5))),
    ...blocks.map((block) => {
      const isWorks = block.use === 'houses' && grainAt(plan, block.ring[0]!).kind === 'works';
      const kind = isWorks ? 'industry' : block.use === 'houses' ? 'block' : block.use;
      return polygon(GROUND_KINDS[kind], simplifyRing(block.ring, 1.2), block.name);
    }),
    ...plan.banks.map((bank) => polygon('park', simplifyRing(band(bank.line, bank.widthMeters), 1.5))),
    ...plan.pitches.map((pitch) => polygon('pitch', closeRing(turnedRectangle(pitch)))),
    ...plan.lakes.map((lake) => polygon('water', simplifyRing(lake, 1.5))),
    ...plan.rivers.map((river) =>
      polygon('river', band(simplify(river.line, 1), river.widthMeters), river.name),
    ),
    ...plan.railways.map((railway) => line('railway', simplify(railway, 0.6))),
    ...paths.map((path) => line('path', simplify(path, 0.8))),
    ...nameStreets(streets, districts).map(({ street, name }) =>
      line('road_local', simplify(street, 0.5), name),
    ),
    ...plan.mainRoads.map((road) => line('road_main', simplify(road.line, 0.8), road.name)),
    {
      properties: { kind: 'building' },
      geometry: {
        type: 'polygons',
        polygons: [...houses, ...plan.landmarks.map(turnedRectangle)].map((house) => [closeRing(house)]),
      },
    },
    ...plan.stationHouses.map(({ near, offsetMeters, size }) => {
      const { point, direction } = nearestOnLine(near, plan.dividingLine);
      const middle = add(point, scale(leftOf(direction), offsetMeters));
      return polygon('station', closeRing(rectangle(middle, direction, size[0], size[1])));
    }),
    {
      properties: { kind: 'lamp' },
      geometry: { type: 'points', at: [...setLamps(roads, 60, 8), ...setLamps(paths, 45, 3)] },
    },
    ...plan.places.map(
      ({ at, ...place }): DrawnFeature => ({
        properties: { kind: 'place', ...place },
        geometry: { type: 'point', at },
      }),
    ),
    ...plan.labels.map(
      ({ name, at, rank }): DrawnFeature => ({
        properties: { kind: 'label', name, rank },
        geometry: { type: 'point', at },
      }),
    ),
  ];
}

const turnedRectangle = ({ at, degrees, size }: TownPlan['landmarks'][number]) =>
  rectangle(at, fromAngle((degrees * Math.PI) / 180), size[0], size[1]);

const closeRing = (corners: readonly Point[]): Polyline => [...corners, corners[0]!];

interface District {
  name: string;
  ring: Polyline;
}

function cutDistricts(ring: Polyline, tree: DistrictTree): District[] {
  if (typeof tree === 'string') return [{ name: tree, ring }];
  const [left, right] = splitRing(ring, tree.cutBy);
  return [...cutDistricts(left, tree.left), ...cutDistricts(right, tree.right)];
}

/** Names for the longer streets of each district, the longest first, while the list of names lasts. */
function nameStreets(
  streets: readonly Polyline[],
  districts: readonly District[],
): { street: Polyline; name: string | undefined }[] {
  const used = new Map<string, number>();
  return streets
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))
    .map((street) => {
      const length = lengthOf(street);
      const district =
        districts.find(({ ring }) => isInside(pointAlong(street, length / 2).point, ring))?.name ?? '';
      const next = used.get(district) ?? 0;
      used.set(district, next + 1);
      return { street, name: length > 70 ? STREET_NAMES[district]?.[next] : undefined };
    });
}

/** The path with its ends led to the nearest street, when one is within 70 m. */
function ledToStreets(path: Polyline, streets: readonly Polyline[]): Polyline {
  const reach = (end: Point): Point[] => {
    const nearest = streets
      .map((street) => nearestOnLine(end, street))
      .reduce((best, candidate) => (candidate.distance < best.distance ? candidate : best));
    return nearest.distance < 70 ? [nearest.point] : [];
  };
  return [...reach(path[0]!), ...path, ...reach(path[path.length - 1]!)];
}
