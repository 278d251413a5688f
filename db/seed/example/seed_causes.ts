import { insertEvidence } from '../../repositories/cause_evidence.ts';
import { insertCause, subjectExists } from '../../repositories/causes.ts';
import type { Transaction } from '../../scope.ts';
import { stableUuid } from '../stable_uuid.ts';

const EXAMPLE_CODE = '9999';
const idOf = (key: string) => stableUuid(EXAMPLE_CODE, 'cause', key);

const CAUSES = [
  {
    key: 'morkt',
    parent: null,
    position: 0,
    kind: 'place',
    certainty: 'supported',
    text: 'Mörkt mellan torget och gångtunneln',
  },
  {
    key: 'lampor',
    parent: 'morkt',
    position: 0,
    kind: 'place',
    certainty: 'supported',
    text: 'Lamporna vid tunneln är ofta släckta',
  },
  {
    key: 'buskar',
    parent: 'morkt',
    position: 1,
    kind: 'place',
    certainty: 'likely',
    text: 'Buskarna skymmer bänkarna från gatan',
  },
  {
    key: 'stangt',
    parent: null,
    position: 1,
    kind: 'situation',
    certainty: 'likely',
    text: 'Inget är öppet efter klockan nio, men många väntar på bussen',
  },
  {
    key: 'fasader',
    parent: null,
    position: 2,
    kind: 'exposure',
    certainty: 'guess',
    text: 'Ljusa fasader som lockar till klotter',
  },
] as const;

/** A small orsaksanalys of the hotspot Södervik centrum; nothing where that hotspot is not seeded. */
export async function seedCauses(tx: Transaction, createdBy: string, at: Date): Promise<void> {
  const hotspotId = stableUuid(EXAMPLE_CODE, 'hotspot', 'sodervik_centrum');
  if (!(await subjectExists(tx, EXAMPLE_CODE, { hotspotId }))) return;
  for (const { key, parent, ...written } of CAUSES)
    await insertCause(tx, {
      municipalityId: EXAMPLE_CODE,
      id: idOf(key),
      hotspotId,
      parentId: parent && idOf(parent),
      ...written,
      createdBy,
      createdAt: at,
      updatedAt: at,
    });
  await insertEvidence(tx, {
    municipalityId: EXAMPLE_CODE,
    causeId: idOf('lampor'),
    id: stableUuid(EXAMPLE_CODE, 'cause_evidence', 'lampor'),
    kind: 'statistics',
    statement: 'Släckt 14 av 30 kvällar i september',
    source: 'Tekniska förvaltningens felanmälan',
    userId: createdBy,
    at,
  });
}
