import { writeFileSync } from 'node:fs';
import { drawTown } from './town/draw_town.ts';
import { EXEMPELKOMMUN_PLAN } from './town/exempelkommun_plan.ts';
import { toGeoJson } from './town/to_geojson.ts';

// Draws the example towns anew: npx tsx db/seed/example/write_town.ts
writeFileSync(new URL('town.geojson', import.meta.url), toGeoJson(drawTown(EXEMPELKOMMUN_PLAN)));
