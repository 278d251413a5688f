import { DEFAULT_CATEGORIES } from '@lagesbild/shared/domain/categories.ts';

/** Codes of both levels of the default set. */
export const allCategoryCodes: ReadonlySet<string> = new Set(
  DEFAULT_CATEGORIES.flatMap(({ code, children }) => [code, ...children.map((child) => child.code)]),
);
