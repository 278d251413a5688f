/**
 * Stands in the page's build for two packages that proj4 brings along: military grid references and the parser of WKT.
 * A municipality's projection is always a proj4 text (shared/geo/projection.ts), so neither is ever asked.
 */
function leftOut(): never {
  throw new RangeError('Only proj4 texts are read here');
}

export default leftOut;
export { leftOut as forward, leftOut as toPoint };
