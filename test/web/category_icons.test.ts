import { DEFAULT_CATEGORIES } from '@lagesbild/shared/domain/categories.ts';
import { CATEGORY_ICON_NAMES, categoryIcon } from '@lagesbild/web/src/components/category_icons.ts';
import { expect, it } from 'vitest';

it('has a drawing for every default category, and none that no category uses', () => {
  expect([...CATEGORY_ICON_NAMES].sort()).toEqual(DEFAULT_CATEGORIES.map(({ icon }) => icon).sort());
});

it.each(CATEGORY_ICON_NAMES)('reads the path and the view box of %s', (name) => {
  const icon = categoryIcon(name);
  expect(icon?.viewBox).toMatch(/^0 0 \d+ \d+$/);
  // path data and nothing else
  expect(icon?.path).toMatch(/^[Mm][\d\s.,eMmLlHhVvCcSsQqTtAaZz-]+$/);
});

it('gives nothing for a category made later', () => {
  expect(categoryIcon('temaki:no_such_thing')).toBeNull();
});
