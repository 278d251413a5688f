const steps = 5;
/** Less than this share of the darkest hour is the thin smear of long spans: left as paper. */
const faintest = 0.12;

/** How dark each hour of the week is drawn, 0 to 5. `observed`: sums of shares. */
export function pulseSteps(observed: Float64Array): number[] {
  // one share of an incident is no dark hour
  const top = observed.reduce((most, weight) => Math.max(most, weight), 2);
  return Array.from(observed, (weight) => (weight / top < faintest ? 0 : Math.ceil((steps * weight) / top)));
}
