import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { Language } from './language.ts';

/** A municipality may leave the English name empty: then the Swedish one stands. */
export function categoryName(category: Pick<Category, 'name' | 'nameEnglish'>, language: Language): string {
  return (language === 'en' && category.nameEnglish) || category.name;
}

/** "Skadegörelse: klotter": a sub-category with the one it belongs to. The code itself when it is not in the list. */
export function fullCategoryName(code: string, categories: readonly Category[], language: Language): string {
  const category = categories.find((candidate) => candidate.code === code);
  if (!category) return code;
  const parent = categories.find((candidate) => candidate.code === category.parentCode);
  const name = categoryName(category, language);
  if (!parent) return name;
  const parentName = categoryName(parent, language);
  return parentName === name ? name : `${parentName}: ${name.toLocaleLowerCase(language)}`;
}
