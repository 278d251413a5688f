/** Small drawings of what the legend explains, as the map draws them. */

export function HatchSample() {
  return (
    <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true" className="legend-hatch">
      <path d="M3 14 14 3M9 14 20 3M15 14l9-9M3 8l5-5M21 14l3-3" />
      <rect x="1.25" y="1.25" width="23.5" height="13.5" />
    </svg>
  );
}

export function DashedSample() {
  return (
    <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true" className="legend-hatch">
      <rect x="1.25" y="1.25" width="23.5" height="13.5" strokeDasharray="4 3" />
    </svg>
  );
}

export function MixSample() {
  return (
    <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true" className="legend-mix">
      <circle cx="13" cy="9" r="6.5" />
      <path d="M13 2.5a6.5 6.5 0 0 1 5.6 9.75" />
    </svg>
  );
}

export function RingSample() {
  return (
    <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true" className="legend-ring">
      <circle cx="13" cy="9" r="7.5" strokeDasharray="3 2.4" />
    </svg>
  );
}
