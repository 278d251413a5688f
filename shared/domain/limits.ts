/** Every limit a message may name, in one place. Bytes, metres, characters and counts as the names say. */
export const LIMITS = {
  jsonBodyBytes: 1024 * 1024,
  importFileBytes: 100 * 1024 * 1024,
  /** A map background: a municipality's vector tiles down to single houses are some tens of MiB. */
  backgroundFileBytes: 300 * 1024 * 1024,
  textCharacters: 2000,
  placeNameCharacters: 120,
  immediateStepCharacters: 500,
  reviewNoteCharacters: 500,
  /** A report may lie this far outside the boundary: borders are drawn coarsely and people stand on the other side. */
  boundaryMarginMeters: 500,
  /** Clocks of phones drift: a time this far ahead of the server's is still taken. */
  clockSkewMilliseconds: 2 * 60 * 1000,
  earliestYear: 1990,
  savedViewNameCharacters: 80,
  savedViewSearchCharacters: 4000,
  savedViewsPerOwner: 100,
  listDefault: 100,
  listMaximum: 1000,
  cellSizeMinimumMeters: 25,
  cellSizeMaximumMeters: 5000,
  gridCellsMaximum: 250_000,
  bandwidthMinimumMeters: 25,
  bandwidthMaximumMeters: 10_000,
} as const;
