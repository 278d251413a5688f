import etmerc from 'proj4/lib/projections/etmerc';
import laea from 'proj4/lib/projections/laea';
import lcc from 'proj4/lib/projections/lcc';
import tmerc from 'proj4/lib/projections/tmerc';
import utm from 'proj4/lib/projections/utm';

interface Proj4 {
  Proj: { projections: { add(projection: unknown): void } };
}

/** In place of proj4's own list of all there are; Mercator is in its core. The kinds of shared/geo/projection.ts. */
export default function addProjections(proj4: Proj4): void {
  for (const projection of [tmerc, etmerc, utm, lcc, laea]) proj4.Proj.projections.add(projection);
}
