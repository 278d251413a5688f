import { Type } from 'typebox';
import { nullable, oneOf, strictObject } from './common.ts';

/** Larger than any coordinate in metres, smaller than most telephone numbers. */
const LARGEST = 1e8;
const figure = (description: string) => Type.Number({ minimum: -LARGEST, maximum: LARGEST, description });
const count = Type.Integer({ minimum: 0, maximum: LARGEST });
const rate = Type.Number({ minimum: 0, maximum: 1 });

/**
 * How an analysis of hotspots was made, as the page sends it on from the answer: numbers and the words of the method, no
 * name or word of anybody's own, since no guard reads it.
 */
export const FoundParameters = strictObject({
  grid: Type.Optional(
    strictObject({
      shape: oneOf(['square', 'hexagon']),
      cellSizeMeters: figure('Metres'),
      originX: figure('Metres'),
      originY: figure('Metres'),
      cells: count,
    }),
  ),
  periods: Type.Optional(
    strictObject({ shownDays: Type.Number({ minimum: 0, maximum: 3660 }), earlier: count, usual: count }),
  ),
  gistar: Type.Optional(Type.Null({ description: 'Not computed for hotspots with their class' })),
  kde: Type.Optional(Type.Null({ description: 'Not computed for hotspots with their class' })),
  verdict: Type.Optional(
    nullable(
      strictObject({
        areaRate: rate,
        placeRate: rate,
        usualRate: rate,
        correction: oneOf(['benjamini_hochberg']),
        dispersion: nullable(Type.Number({ minimum: 0 })),
        dispersionRule: nullable(
          oneOf(['given', 'estimated', 'poisson_few_periods', 'poisson_not_overdispersed']),
        ),
      }),
    ),
  ),
  classes: Type.Optional(
    strictObject({ fortnights: count, trend: oneOf(['mann_kendall']), trendLevel: rate }),
  ),
});
