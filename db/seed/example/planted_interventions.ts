export interface PlantedIntervention {
  key: string;
  name: string;
  plantKey: string;
  /** First fortnight with the åtgärd in place. */
  startFortnight: number;
  /** Incidents after to incidents before, by fortnight. */
  trueRatio: number;
}

export const PLANTED_INTERVENTIONS: readonly PlantedIntervention[] = [
  {
    key: 'ny_belysning_sodervik',
    name: 'Ny belysning och gallrade buskar i Södervik centrum',
    plantKey: 'sodervik_centrum',
    startFortnight: 31,
    trueRatio: 0.4,
  },
  {
    key: 'skyltar_bruksparken',
    name: 'Skyltar i Bruksparken',
    plantKey: 'bruksparken',
    startFortnight: 36,
    trueRatio: 1,
  },
];
