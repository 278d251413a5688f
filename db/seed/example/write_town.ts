import { writeFileSync } from 'node:fs';
import { drawTown } from './town/draw_town.ts';
import { EXEMPELKOMMUN_PLAN } from './town/exempelkommun_plan.ts';
import { NEIGHBOUR_PLAN } from './town/neighbour_plan.ts';
import { toGeoJson } from './town/to_geojson.ts';

// Draws the example towns anew: npx tsx db/seed/example/write_town.ts
for (const [file, plan] of [
  ['town.geojson', EXEMPELKOMMUN_PLAN],
  ['neighbour_town.geojson', NEIGHBOUR_PLAN],
] as const) {
  writeFileSync(new URL(file, import.meta.url), toGeoJson(drawTown(plan)));
}
