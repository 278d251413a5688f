import { quarterOf } from '@lagesbild/shared/time/quarter.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { insertFocusArea } from '../../repositories/focus_areas.ts';
import type { Transaction } from '../../scope.ts';
import { stableUuid } from '../stable_uuid.ts';
import { EXAMPLE_TIME_ZONE } from './fortnights.ts';

const EXAMPLE_CODE = '9999';

const AREAS = [
  {
    key: 'kvallar_i_centrum',
    name: 'Kvällar i Södervik centrum',
    motive:
      'Skadegörelse och klotter kommer tillbaka varje vecka, och flera butiker stänger tidigare. Sex av tio i trygghetsvandringen undviker torget efter klockan nio.',
    need: 4,
    possibility: 4,
    prioritised: true,
  },
  {
    key: 'cyklar_vid_stationen',
    name: 'Cykelstölder vid stationen',
    motive: 'Pendlare slutar cykla. Ställen saknar ramlås och syns inte från perrongen.',
    need: 3,
    possibility: 5,
    prioritised: false,
  },
  {
    key: 'trafik_vid_skolor',
    name: 'Trygg väg till skolan',
    motive: 'Föräldrar och personal berättar om mopeder på gångvägarna. Få rapporter än, mycket oro.',
    need: 2,
    possibility: 3,
    prioritised: false,
  },
] as const;

/** Focus areas of the example municipality, one of them prioritised in the quarter of `at`. */
export async function seedFocusAreas(tx: Transaction, createdBy: string, at: Date): Promise<void> {
  const today = localDate(at.getTime(), EXAMPLE_TIME_ZONE);
  for (const { key, prioritised, ...written } of AREAS)
    await insertFocusArea(tx, {
      municipalityId: EXAMPLE_CODE,
      id: stableUuid(EXAMPLE_CODE, 'focus_area', key),
      ...written,
      ...(prioritised && {
        prioritisedQuarter: quarterOf(today),
        decision: 'EST-gruppen prioriterar området och följer upp det vid kvartalets slut.',
        decidedOn: today,
      }),
      createdBy,
      createdAt: at,
      updatedAt: at,
    });
}
