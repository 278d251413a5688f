import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { categoryName, fullCategoryName } from '@lagesbild/web/src/state/category_names.ts';
import { expect, it } from 'vitest';

const category = (code: string, parentCode: string | null, name: string, nameEnglish: string) =>
  ({ code, parentCode, name, nameEnglish }) as Category;
const categories = [
  category('vandalism', null, 'Skadegörelse', 'Vandalism'),
  category('vandalism.graffiti', 'vandalism', 'Klotter', 'Graffiti'),
  category('theft', null, 'Stöld', 'Theft'),
  category('theft.theft', 'theft', 'Stöld', 'Theft'),
];

it('names a sub-category with the one it belongs to, once', () => {
  expect(fullCategoryName('vandalism.graffiti', categories, 'sv')).toBe('Skadegörelse: klotter');
  expect(fullCategoryName('vandalism', categories, 'en')).toBe('Vandalism');
  expect(fullCategoryName('theft.theft', categories, 'sv')).toBe('Stöld');
});

it('shows the code of a category that is not in the list', () => {
  expect(fullCategoryName('old.code', categories, 'sv')).toBe('old.code');
});

it('falls back on Swedish when there is no English name', () => {
  expect(categoryName({ name: 'Klotter', nameEnglish: '' }, 'en')).toBe('Klotter');
});
