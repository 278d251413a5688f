import type { PulseView } from '../../analysis/picture_pulse.ts';

/** A weekday's count as a bar with the expected range behind it and a tick at the expected count. */
export function WeekdayRange({ view, day }: { view: PulseView; day: number }) {
  const most = view.observed.reduce(
    (top, observed, i) => Math.max(top, observed, Number.isNaN(view.spanHigh[i]!) ? 0 : view.spanHigh[i]!),
    1,
  );
  const share = (value: number) => `${(100 * value) / most}%`;
  const low = view.spanLow[day]!;
  const high = view.spanHigh[day]!;
  const known = !Number.isNaN(view.expected[day]!);
  const verdict = view.verdicts[day];
  return (
    <span
      className="weekday-range"
      data-verdict={verdict === 'more' || verdict === 'fewer' ? verdict : undefined}
    >
      {known && <span className="range-bar-span" style={{ left: share(low), width: share(high - low) }} />}
      <span className="range-bar-count" style={{ width: share(view.observed[day]!) }} />
      {known && <span className="range-bar-tick" style={{ left: share(view.expected[day]!) }} />}
    </span>
  );
}
