import {
  isHardKind,
  PERSONAL_DATA_KINDS,
  type PersonalDataKind,
} from '@lagesbild/shared/domain/personal_data.ts';
import { findPersonalData } from '@lagesbild/shared/privacy/find_personal_data.ts';

/** A text of the test set, with the personal data that its writer put in. */
export interface MarkedText {
  text: string;
  found: { kind: PersonalDataKind; text: string }[];
}

export interface Share {
  found: number;
  of: number;
}

export interface GuardFigures {
  recall: Record<PersonalDataKind, Share>;
  hard: Share;
  falseAlarms: Share;
  missed: { kind: PersonalDataKind; words: string; text: string }[];
  alarms: { text: string; words: string[] }[];
}

/**
 * What the guard finds of a marked set. A piece counts as found when a find of its kind overlaps it; of the hard kinds
 * another hard kind counts too, since it is refused all the same. A clean text with any find is a false alarm.
 */
export function measureGuard(texts: readonly MarkedText[]): GuardFigures {
  const recall = Object.fromEntries(PERSONAL_DATA_KINDS.map((kind) => [kind, { found: 0, of: 0 }])) as Record<
    PersonalDataKind,
    Share
  >;
  const figures: GuardFigures = {
    recall,
    hard: { found: 0, of: 0 },
    falseAlarms: { found: 0, of: 0 },
    missed: [],
    alarms: [],
  };
  for (const { text, found: marked } of texts) {
    const finds = findPersonalData(text);
    if (marked.length === 0) {
      figures.falseAlarms.of++;
      if (finds.length > 0) {
        figures.falseAlarms.found++;
        figures.alarms.push({
          text,
          words: finds.map(({ from, to, kind }) => `${kind}: ${text.slice(from, to)}`),
        });
      }
    }
    let searched = 0;
    for (const piece of marked) {
      const at =
        text.indexOf(piece.text, searched) >= 0
          ? text.indexOf(piece.text, searched)
          : text.indexOf(piece.text);
      searched = at + piece.text.length;
      const isFound = finds.some(
        ({ from, to, kind }) =>
          from < at + piece.text.length &&
          at < to &&
          (kind === piece.kind || (isHardKind(kind) && isHardKind(piece.kind))),
      );
      const shares = isHardKind(piece.kind) ? [recall[piece.kind], figures.hard] : [recall[piece.kind]];
      for (const share of shares) {
        share.of++;
        if (isFound) share.found++;
      }
      if (!isFound) figures.missed.push({ kind: piece.kind, words: piece.text, text });
    }
  }
  return figures;
}

export const shareOf = ({ found, of }: Share): number => (of === 0 ? Number.NaN : found / of);
