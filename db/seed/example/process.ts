/**
 * The numbers of the point process of Exempelkommun, all per fortnight unless the name says otherwise. Planted places
 * (planted_places.ts) come on top, with fixed counts.
 */
export const PROCESS = {
  /** Scattered counted incidents, Poisson, times the season. */
  scatteredPerFortnight: 4,
  /** Share of them at a random place of the register instead of on a street. */
  atPlaceShare: 0.25,
  /** What the guards add from their first fortnight on, Poisson: more reports, not more crime. */
  guardsPerFortnight: 1.5,
  guardCodes: ['gathering', 'alcohol', 'lighting.deserted', 'trespass', 'vandalism.graffiti'],
  /** Chance of one counted incident of which only the municipality is known. */
  unplacedShare: 0.4,
  /** Planted incidents lie at most this far east or north of their spot. */
  plantedSpreadMeters: 16,
  /** Burglaries, and followers close in space and time. */
  nearRepeats: {
    originsPerFortnight: 0.8,
    followedShare: 0.6,
    distanceMeters: [25, 110],
    delayDays: [1, 6],
  },
  /** Never counted: perceived, planned, calm (Poisson). */
  rumoursPerFortnight: 0.6,
  plannedPerFortnight: 0.4,
  calmPerFortnight: 2.5,
  /** Tips from the public, which are counted only when asked for (Poisson). */
  tipsPerFortnight: 0.4,
  /** Reports that review takes out of the figures (Poisson each). */
  returnedPerFortnight: 0.3,
  rejectedPerFortnight: 0.35,
  withdrawnPerFortnight: 0.1,
  /** A second report of the same, merged into the first. */
  duplicatesPerFortnight: 0.5,
  /** Share of the reports of the last days that nobody has reviewed yet. */
  unreviewedShare: 0.7,
  unreviewedDays: 5,
} as const;
