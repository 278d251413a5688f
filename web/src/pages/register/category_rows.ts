import type { Category } from '@lagesbild/shared/schemas/municipality.ts';

/** In the address: a new sub-category of the code behind it. */
export const NEW_SUB = 'ny-under:';

/** Top categories in their order, each followed by its sub-categories. */
export function categoryRows(categories: readonly Category[]): { category: Category; nested: boolean }[] {
  const inOrder = [...categories].sort((a, b) => a.position - b.position);
  return inOrder
    .filter(({ parentCode }) => parentCode === null)
    .flatMap((top) => [
      { category: top, nested: false },
      ...inOrder
        .filter(({ parentCode }) => parentCode === top.code)
        .map((category) => ({ category, nested: true })),
    ]);
}

/** Those on the same level in use, in their order. */
export const levelOf = (categories: readonly Category[], { parentCode }: Category): Category[] =>
  categories
    .filter((one) => one.parentCode === parentCode && one.active)
    .sort((a, b) => a.position - b.position);

/** Those that a category may be counted under. */
export const mergeTargets = (categories: readonly Category[], category: Category): Category[] =>
  categoryRows(categories)
    .map((row) => row.category)
    .filter(
      (target) =>
        target.code !== category.code &&
        target.active &&
        target.mergedInto === null &&
        (category.parentCode !== null || target.parentCode === null),
    );
