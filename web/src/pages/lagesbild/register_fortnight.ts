import type { PictureQuery } from '../../analysis/picture.ts';

type Asked = Pick<PictureQuery, 'periods' | 'categories' | 'hours' | 'analyst'>;

/**
 * True when the page numbers the hotspots as the register follows them: the last closed fortnight, nothing left out
 * and the municipality's own cells. Otherwise a number here is another place there.
 */
export function numbersAsRegister(
  { periods, categories, hours, analyst }: Asked,
  last: { from: number; to: number },
): boolean {
  const [shown] = periods;
  return (
    shown?.from === last.from &&
    shown.to === last.to &&
    categories.length === 0 &&
    hours === null &&
    analyst.shape === 'square' &&
    analyst.cellSizeMeters === null
  );
}
