import type { HotspotState, VisitKind } from '@lagesbild/shared/domain/hotspot_states.ts';

/** A place of the example's register; days are those of a fortnight of the example's calendar. */
export interface ExampleHotspot {
  /** Of the planted place and of its place in the register. */
  key: string;
  name: string;
  /** In order, the first takes it in. */
  steps: { to: HotspotState; fortnight: number; reason: string | null }[];
  visits: { kind: VisitKind; fortnight: number; byRole: string; seen: string }[];
}

/** The two places that the example's åtgärder were for (planted_interventions.ts); both were drawn. */
export const EXAMPLE_HOTSPOTS: readonly ExampleHotspot[] = [
  {
    key: 'sodervik_centrum',
    name: 'Södervik centrum',
    steps: [
      { to: 'mapping', fortnight: 27, reason: null },
      { to: 'analysing', fortnight: 28, reason: null },
      { to: 'acting', fortnight: 30, reason: null },
      { to: 'following_up', fortnight: 33, reason: 'Belysningen är på plats och buskarna är gallrade.' },
    ],
    visits: [
      {
        kind: 'safety_walk',
        fortnight: 28,
        byRole: 'Kommunpolis, trygghetssamordnare och fastighetsbolag',
        seen: 'Fyra lampor trasiga längs gångstråket. Buskarna vid parkeringen skymmer sikten från gatan.',
      },
      {
        kind: 'visit',
        fortnight: 36,
        byRole: 'Parkförvaltningen',
        seen: 'Alla lampor lyser. Fri sikt mellan parkeringen och gångstråket.',
      },
    ],
  },
  {
    key: 'bruksparken',
    name: 'Bruksparken',
    steps: [
      { to: 'mapping', fortnight: 33, reason: null },
      { to: 'analysing', fortnight: 34, reason: null },
      { to: 'acting', fortnight: 36, reason: null },
    ],
    visits: [
      {
        kind: 'visit',
        fortnight: 34,
        byRole: 'Kommunpolis',
        seen: 'Bänkarna ligger skymda från gångvägen. Inga papperskorgar i närheten.',
      },
    ],
  },
];
