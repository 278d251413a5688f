import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { Picture } from '../../analysis/picture.ts';
import { categoryName } from '../../state/category_names.ts';
import type { Language } from '../../state/language.ts';
import type { AreaSet } from './area_sets.ts';
import type { LagesbildWords } from './lagesbild_words.ts';

/** From so much of an increase on it is nearly all of it. */
const nearlyAll = 0.8;
/** "Norr om järnvägen" needs no "i" before it. */
const saysWhere = /^(norr|söder|öster|väster|vid|längs|runt|utanför|innanför|mellan) /i;

/** "Skadegörelse norr om järnvägen står för nästan hela ökningen."; empty without a reason. */
export function reasonText(
  reason: Picture['reason'],
  family: readonly Category[],
  areaSet: AreaSet | null,
  words: LagesbildWords,
  language: Language,
): string {
  const category = family.find(({ code }) => code === reason?.category);
  if (!reason || !category) return '';
  const area = areaSet?.areas.find(({ id }) => id === reason.area)?.name;
  const where =
    area === undefined
      ? ''
      : saysWhere.test(area)
        ? ` ${area.charAt(0).toLocaleLowerCase('sv')}${area.slice(1)}`
        : ` ${words.inArea(area)}`;
  const name = categoryName(category, language).split(',')[0]!;
  const share =
    reason.share >= 1 ? words.wholeIncrease : reason.share >= nearlyAll ? words.nearlyAll : words.mostOf;
  return words.standsFor(`${name}${where}`, share);
}
