import { hoursOfWeek, type WeekSpans } from './week_spans.ts';

/**
 * By row of `spans`, the share of its time that lies in the wanted hours of the local week (168 values, 0 = Monday 00;
 * 1 is wanted): 0 … 1, NaN where the time is unknown. One step a piece, however long the span. No rows give none.
 */
export function shareInHours(spans: WeekSpans, wanted: Uint8Array): Float64Array {
  const { offsets, firstHour, firstShare, wholeHours, wholeShare, lastShare } = spans;
  // wanted hours before each hour of two weeks, so that a run may pass Sunday night
  const before = new Int32Array(2 * hoursOfWeek + 1);
  for (let hour = 0; hour < 2 * hoursOfWeek; hour++) {
    before[hour + 1] = before[hour]! + wanted[hour % hoursOfWeek]!;
  }
  const inWeek = before[hoursOfWeek]!;
  const shares = new Float64Array(offsets.length - 1).fill(Number.NaN);
  for (let row = 0; row < shares.length; row++) {
    if (offsets[row] === offsets[row + 1]) continue;
    let share = 0;
    for (let piece = offsets[row]!; piece < offsets[row + 1]!; piece++) {
      const first = firstHour[piece]!;
      const whole = wholeHours[piece]!;
      const begin = (first + 1) % hoursOfWeek;
      const rest = whole % hoursOfWeek;
      const hours = before[begin + rest]! - before[begin]! + ((whole - rest) / hoursOfWeek) * inWeek;
      share += firstShare[piece]! * wanted[first]! + hours * wholeShare[piece]!;
      share += lastShare[piece]! * wanted[(begin + whole) % hoursOfWeek]!;
    }
    shares[row] = share;
  }
  return shares;
}
