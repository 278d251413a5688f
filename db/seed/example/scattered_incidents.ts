import { polygonContains, polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import type { Spot } from './example_incident.ts';
import { INCIDENT_KINDS } from './incident_kinds.ts';
import type { Random } from './random.ts';
import type { ExampleTown } from './read_town.ts';

/** Draws places for incidents that gather nowhere. */
export interface Scatter {
  /** A point on a street of the study area, all metres of street equally likely, and what it is called. */
  onStreet(random: Random): Spot;
  /** A place of the register, all equally likely. */
  atPlace(random: Random): Spot;
  /** A point about so far from another, still in the study area; the same point when none is found. */
  near(spot: Spot, meters: number, random: Random): Spot;
}

interface StreetPiece {
  ax: number;
  ay: number;
  bx: number;
  by: number;
  name: string;
  /** Metres of street up to and with this piece. */
  upTo: number;
}

export function createScatter(town: ExampleTown): Scatter {
  const { projection } = town;
  const studyArea = polygonToMeters(town.studyArea, projection);
  const districts = town.districts.map(({ name, geometry }) => ({
    name,
    polygon: polygonToMeters(geometry, projection),
  }));
  const districtAt = (x: number, y: number) =>
    districts.find(({ polygon }) => polygonContains(polygon, x, y))?.name ?? 'tätorten';
  const holds = (x: number, y: number) => polygonContains(studyArea, x, y);

  const pieces: StreetPiece[] = [];
  let total = 0;
  for (const { name, line } of town.streets) {
    const meters = line.map(([lon, lat]) => projection.toMeters(lon, lat));
    for (let i = 1; i < meters.length; i++) {
      const [ax, ay] = meters[i - 1]!;
      const [bx, by] = meters[i]!;
      if (!holds((ax + bx) / 2, (ay + by) / 2)) continue;
      total += Math.hypot(bx - ax, by - ay);
      pieces.push({ ax, ay, bx, by, name: name ?? `${districtAt(ax, ay)}, gångväg`, upTo: total });
    }
  }
  const places = town.places
    .map(({ key, name, placeType, lon, lat }): Spot => {
      const [x, y] = projection.toMeters(lon, lat);
      return { x, y, placeKey: key, placeName: name, placeType };
    })
    .filter(({ x, y }) => holds(x, y));

  return {
    onStreet: (random) => {
      const along = random.between(0, total);
      const { ax, ay, bx, by, name } = pieces[firstReaching(pieces, along)]!;
      const share = random.next();
      const x = ax + (bx - ax) * share + random.between(-6, 6);
      const y = ay + (by - ay) * share + random.between(-6, 6);
      return { x, y, placeKey: null, placeName: name, placeType: 'street' };
    },
    atPlace: (random) => {
      const place = random.pick(places);
      return { ...place, x: place.x + random.between(-12, 12), y: place.y + random.between(-12, 12) };
    },
    near: (spot, meters, random) => {
      for (let tries = 0; tries < 20; tries++) {
        const angle = random.between(0, 2 * Math.PI);
        const x = spot.x + Math.cos(angle) * meters;
        const y = spot.y + Math.sin(angle) * meters;
        if (holds(x, y)) return { ...spot, x, y, placeKey: null };
      }
      return spot;
    },
  };
}

function firstReaching(pieces: readonly StreetPiece[], along: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.upTo < along) low = middle + 1;
    else high = middle;
  }
  return low;
}

const scattered = INCIDENT_KINDS.filter((kind) => kind.weight > 0);
const weights = scattered.map((kind) => kind.weight);

/** A category for a scattered incident, by how common each is. */
export const drawScatteredCode = (random: Random): string => scattered[random.weighted(weights)]!.code;
