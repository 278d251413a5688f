import proj4 from 'proj4';

/**
 * Between WGS84 lon/lat (degrees, EPSG:4326) and one municipality's projected CRS (metres).
 * Bounds, distances and areas are computed on the metre side only.
 */
export interface Projection {
  readonly proj4Text: string;
  /** Degrees in, [x, y] metres out (x east, y north). NaN in gives NaN out. */
  toMeters(lon: number, lat: number): [x: number, y: number];
  /** Metres in, [lon, lat] degrees out. */
  toLonLat(x: number, y: number): [lon: number, lat: number];
}

/** Two columns of equal length in metres. */
export interface MeterColumns {
  x: Float64Array;
  y: Float64Array;
}

const notANumber = (): [number, number] => [Number.NaN, Number.NaN];

/**
 * The kinds that are projected: those of Swedish and European reference systems, and of web maps. The page is built with
 * these alone (web/proj4_projections.ts): the others weigh more than all the rest of it.
 */
export const PROJECTION_KINDS = ['utm', 'tmerc', 'etmerc', 'merc', 'lcc', 'laea'];

/**
 * Makes a projection from a proj4 text such as "+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs".
 * Throws when the text is not a projected CRS in metres: a CRS in degrees or feet would silently give
 * wrong distances. Throws for a kind of projection that the page does not have.
 */
export function createProjection(proj4Text: string): Projection {
  if (!/\+proj=/.test(proj4Text) || /\+proj=(longlat|latlong|lonlat|latlon)\b/.test(proj4Text)) {
    throw new RangeError(`Not the proj4 text of a projected CRS: "${proj4Text}"`);
  }
  const kind = /\+proj=(\S+)/.exec(proj4Text)![1]!;
  if (!PROJECTION_KINDS.includes(kind)) {
    throw new RangeError(`"${kind}" is none of ${PROJECTION_KINDS.join(', ')}: "${proj4Text}"`);
  }
  const unit = /\+units=(\S+)/.exec(proj4Text)?.[1] ?? 'm';
  if (unit !== 'm' || /\+to_meter=/.test(proj4Text)) {
    throw new RangeError(`The CRS must be in metres, not "${unit}": "${proj4Text}"`);
  }
  const converter = proj4(proj4Text);
  // proj4 throws on non-finite input; a column must be able to carry a missing point through
  return {
    proj4Text,
    toMeters(lon, lat) {
      if (!Number.isFinite(lon) || !Number.isFinite(lat)) return notANumber();
      const [x, y] = converter.forward([lon, lat]);
      return [x!, y!];
    },
    toLonLat(x, y) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) return notANumber();
      const [lon, lat] = converter.inverse([x, y]);
      return [lon!, lat!];
    },
  };
}

/** Projects lon/lat columns (degrees) to new metre columns of the same length; row order is kept. */
export function projectColumns(projection: Projection, lon: Float64Array, lat: Float64Array): MeterColumns {
  if (lon.length !== lat.length) {
    throw new RangeError(`lon has ${lon.length} rows, lat has ${lat.length}`);
  }
  const x = new Float64Array(lon.length);
  const y = new Float64Array(lon.length);
  for (let i = 0; i < lon.length; i++) {
    const point = projection.toMeters(lon[i]!, lat[i]!);
    x[i] = point[0];
    y[i] = point[1];
  }
  return { x, y };
}
