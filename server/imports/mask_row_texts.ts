import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { isHardKind, type PersonalDataKind } from '@lagesbild/shared/domain/personal_data.ts';
import { PERSONAL_DATA_LABELS } from '@lagesbild/shared/labels/personal_data_labels.ts';
import type { GuardContext } from '@lagesbild/shared/privacy/find_personal_data.ts';
import { maskPersonalData } from '@lagesbild/shared/privacy/mask_personal_data.ts';
import type { ImportTally } from './import_tally.ts';

interface RowTexts {
  placeName: string | null;
  text: string | null;
}

/**
 * The texts of one imported row with hard kinds of personal data masked. Nobody can be asked here, so soft kinds stay;
 * both are counted in the import's notes, by kind and with the rows.
 */
export function maskRowTexts(
  line: number,
  { placeName, text }: RowTexts,
  context: GuardContext,
  tally: ImportTally,
): RowTexts {
  const place = maskPersonalData(placeName ?? '', context);
  const body = maskPersonalData(text ?? '', context);
  for (const kind of new Set([...place.found, ...body.found].map((finding) => finding.kind))) {
    countKind(kind, line, tally);
  }
  // a mask may be longer than what it stands for
  return {
    placeName: placeName && place.text.slice(0, LIMITS.placeNameCharacters),
    text: text && body.text.slice(0, LIMITS.textCharacters),
  };
}

function countKind(kind: PersonalDataKind, line: number, tally: ImportTally): void {
  const name = PERSONAL_DATA_LABELS[kind].name.sv.toLowerCase();
  if (isHardKind(kind)) {
    tally.count(
      `personal_data_masked_${kind}`,
      (n, rows) => `${n} innehöll ${name}; det är borttaget ur texten. Rad ${rows}.`,
      line,
    );
  } else {
    tally.count(
      `personal_data_found_${kind}`,
      (n, rows) => `${n} kan innehålla ${name}; texten är kvar. Rad ${rows}.`,
      line,
    );
  }
}
