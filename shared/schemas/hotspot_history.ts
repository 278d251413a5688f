import { Type } from 'typebox';
import { nullable, oneOf, strictObject, Uuid } from './common.ts';

/** How the register's places fared over the last thirteen whole fortnights (docs/methods/klasser.md). */
export const HotspotHistories = strictObject({
  fortnights: Type.Array(strictObject({ from: Type.String(), to: Type.String() }), {
    description: 'Most recent first; `to` is not included',
  }),
  coarse: Type.Boolean({ description: 'Counted by the municipality’s cells of at least 100 m' }),
  dataAsOf: Type.String(),
  dataVersion: Type.Integer(),
  histories: Type.Array(
    strictObject({
      hotspotId: Uuid,
      cells: Type.Integer({ description: 'Cells that its footprint holds' }),
      flagged: Type.Array(Type.Boolean(), { description: 'By fortnight: any of its own cells' }),
      counts: Type.Array(Type.Integer(), { description: 'Incidents in its own cells, by fortnight' }),
      run: Type.Integer({ description: 'Flagged fortnights in a row, ending with the most recent' }),
      class: nullable(oneOf(['new', 'diminishing', 'persistent', 'increasing', 'recurring', 'faded'])),
      rank: nullable(
        Type.Integer({ description: 'Which hotspot of the most recent fortnight it is; null when none' }),
      ),
    }),
  ),
});
export type HotspotHistories = Type.Static<typeof HotspotHistories>;
export type HotspotHistory = HotspotHistories['histories'][number];
