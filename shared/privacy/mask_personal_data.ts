import { isHardKind } from '../domain/personal_data.ts';
import { PERSONAL_DATA_LABELS } from '../labels/personal_data_labels.ts';
import { findPersonalData } from './find_personal_data.ts';
import type { Finding } from './finding.ts';

/** A text with its hard kinds masked ("[personnummer borttaget]"), and all that was found in it. */
export interface MaskedText {
  text: string;
  found: Finding[];
}

/** Masking may bring signs together that read as something new: a few rounds end it. */
const MOST_ROUNDS = 5;

/** Masks what is refused in a form where nobody can be asked: an import. Soft kinds are told and left. */
export function maskPersonalData(
  written: string,
  context?: Parameters<typeof findPersonalData>[1],
): MaskedText {
  const found = findPersonalData(written, context);
  let text = written;
  let hard = found.filter(({ kind }) => isHardKind(kind));
  for (let round = 0; hard.length > 0 && round < MOST_ROUNDS; round++) {
    for (const { from, to, kind } of [...hard].reverse()) {
      text = `${text.slice(0, from)}${PERSONAL_DATA_LABELS[kind].mask}${text.slice(to)}`;
    }
    hard = findPersonalData(text, context).filter(({ kind }) => isHardKind(kind));
  }
  return { text, found };
}
