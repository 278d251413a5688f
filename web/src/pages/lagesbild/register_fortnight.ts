import { OWN_SOURCES } from '@lagesbild/shared/domain/incident_codes.ts';
import type { PictureQuery } from '../../analysis/picture.ts';

type Asked = Pick<PictureQuery, 'periods' | 'categories' | 'sources' | 'sameSources' | 'hours' | 'analyst'>;

/**
 * True when the page numbers the hotspots as the register follows them: the last closed fortnight, own reports with
 * nothing left out and the municipality's own cells. Otherwise a number here is another place there.
 */
export function numbersAsRegister(
  { periods, categories, sources, sameSources, hours, analyst }: Asked,
  last: { from: number; to: number },
): boolean {
  const [shown] = periods;
  return (
    shown?.from === last.from &&
    shown.to === last.to &&
    categories.length === 0 &&
    sources.length === OWN_SOURCES.length &&
    OWN_SOURCES.every((source) => sources.includes(source)) &&
    !sameSources &&
    hours === null &&
    analyst.shape === 'square' &&
    analyst.cellSizeMeters === null
  );
}
