import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { isHardKind, type PersonalDataKind } from '@lagesbild/shared/domain/personal_data.ts';
import { PERSONAL_DATA_LABELS } from '@lagesbild/shared/labels/personal_data_labels.ts';
import type { GuardContext } from '@lagesbild/shared/privacy/find_personal_data.ts';
import { maskPersonalData } from '@lagesbild/shared/privacy/mask_personal_data.ts';
import type { RowNote } from './import_tally.ts';

interface RowTexts {
  placeName: string | null;
  text: string | null;
}

/**
 * The texts of one imported row with hard kinds of personal data masked. Nobody can be asked here, so soft kinds stay;
 * both are told in the row's `notes`, by kind and with the row's number.
 */
export function maskRowTexts(
  line: number,
  { placeName, text }: RowTexts,
  context: GuardContext,
  notes: RowNote[],
): RowTexts {
  const place = maskPersonalData(placeName ?? '', context);
  const body = maskPersonalData(text ?? '', context);
  for (const kind of new Set([...place.found, ...body.found].map((finding) => finding.kind))) {
    notes.push(noteOf(kind, line));
  }
  // a mask may be longer than what it stands for
  return {
    placeName: placeName && place.text.slice(0, LIMITS.placeNameCharacters),
    text: text && body.text.slice(0, LIMITS.textCharacters),
  };
}

function noteOf(kind: PersonalDataKind, line: number): RowNote {
  const name = PERSONAL_DATA_LABELS[kind].name.sv.toLowerCase();
  return isHardKind(kind)
    ? {
        code: `personal_data_masked_${kind}`,
        words: (n, rows) => `${n} innehöll ${name}; det är borttaget ur texten. Rad ${rows}.`,
        row: line,
      }
    : {
        code: `personal_data_found_${kind}`,
        words: (n, rows) => `${n} kan innehålla ${name}; texten är kvar. Rad ${rows}.`,
        row: line,
      };
}
