import { Type } from 'typebox';
import { ANALYSIS_ENVELOPE, ANALYSIS_FILTER, StudyAreaUsed } from './analysis_filter.ts';
import { nullable, strictObject } from './common.ts';

/** Where some incidents lie together, and which they are: for roles with exact points only. */
const INCIDENT_GROUP = {
  x: Type.Number({ description: 'Midpoint, metres of the municipality’s CRS' }),
  y: Type.Number(),
  lon: Type.Number(),
  lat: Type.Number(),
  radiusMeters: Type.Number({ description: 'From the midpoint to the farthest of them' }),
  name: nullable(Type.String({ description: 'Register place there, else the nearest within 250 m' })),
  near: Type.Boolean({ description: 'The place is near the group, not in it' }),
  categories: Type.Array(strictObject({ categoryCode: Type.String(), count: Type.Integer() })),
  incidents: Type.Array(Type.String({ description: 'Ids, oldest first' })),
};

/** POST analyses/clusters: density clusters of the period's incidents (docs/methods/kluster_och_upprepning.md). */
export const ClusterAnalysisRequest = strictObject({
  ...ANALYSIS_FILTER,
  epsMeters: Type.Optional(Type.Number({ minimum: 1, maximum: 5000, description: 'Reach; default 100 m' })),
  minimumPoints: Type.Optional(
    Type.Integer({
      minimum: 2,
      maximum: 1000,
      description: 'Incidents within reach, itself included; default 5',
    }),
  ),
  epsDays: Type.Optional(
    nullable(
      Type.Number({ exclusiveMinimum: 0, maximum: 366, description: 'Given: clusters in space and time' }),
    ),
  ),
});

export const ClusterAnalysisResult = strictObject({
  ...ANALYSIS_ENVELOPE,
  studyArea: StudyAreaUsed,
  clusters: Type.Array(
    strictObject({
      rank: Type.Integer({ description: '1 = most incidents' }),
      weight: Type.Integer({ description: 'Incidents, those on the border included' }),
      cores: Type.Integer({ description: 'Of them with enough within reach' }),
      first: Type.String({ description: 'Counted moment of the first and the last' }),
      last: Type.String(),
      ...INCIDENT_GROUP,
    }),
  ),
  noise: Type.Integer({ description: 'Incidents in no cluster' }),
});

/** POST analyses/repeats: places where it happened again within 14 days and six weeks (docs/methods/kluster_och_upprepning.md). */
export const RepeatAnalysisRequest = strictObject({
  ...ANALYSIS_FILTER,
  reachMeters: Type.Optional(
    Type.Number({ minimum: 1, maximum: 250, description: 'So close is the same place; default 25 m' }),
  ),
});

export const RepeatAnalysisResult = strictObject({
  ...ANALYSIS_ENVELOPE,
  studyArea: StudyAreaUsed,
  places: Type.Array(
    strictObject({
      count: Type.Integer({ description: 'Within six weeks' }),
      recent: Type.Integer({ description: 'Of them within 14 days' }),
      first: Type.String(),
      last: Type.String(),
      ...INCIDENT_GROUP,
    }),
  ),
});
