import { localDate } from '@lagesbild/shared/time/zone.ts';
import { insertPlannedEvent } from '../../repositories/planned_events.ts';
import type { Transaction } from '../../scope.ts';
import { stableUuid } from '../stable_uuid.ts';
import { EXAMPLE_TIME_ZONE } from './fortnights.ts';
import { plannedOccasions } from './planned_occasions.ts';

/** What the example town's coordinator has written down to look ahead to, as it stands at `now`. */
export async function seedPlannedEvents(tx: Transaction, municipalityId: string, now: Date): Promise<void> {
  const createdBy = stableUuid('account', 'samordnare@exempel.se');
  for (const { key, ...occasion } of plannedOccasions(localDate(now.getTime(), EXAMPLE_TIME_ZONE))) {
    await insertPlannedEvent(tx, {
      ...occasion,
      municipalityId,
      id: stableUuid(municipalityId, 'planned_event', key),
      createdBy,
      createdAt: now,
      updatedAt: now,
    });
  }
}
