/** A span shared out over its hours. */
export function HourSample() {
  const x = (hour: number) => 20 + (hour - 19) * 60;
  const shares: [hour: number, share: number][] = [
    [20, 0.5],
    [21, 1],
    [22, 1],
    [23, 0.5],
  ];
  return (
    <svg viewBox="0 0 340 92" className="method-drawing" role="img" aria-label={WORDS}>
      <path d={`M${x(20.5)} 14H${x(23.5)}M${x(20.5)} 8v12M${x(23.5)} 8v12`} className="method-tick" />
      {shares.map(([hour, share]) => (
        <g key={hour}>
          <rect
            x={x(hour) + 2}
            y={70 - share * 40}
            width="56"
            height={share * 40}
            rx="2"
            className="method-bar"
          />
          <text x={x(hour) + 30} y="86" textAnchor="middle">
            {hour}–{hour + 1}
          </text>
        </g>
      ))}
      <path d="M8 70.5h324" className="method-tick" />
    </svg>
  );
}

const WORDS =
  'En händelse mellan 20.30 och 23.30 delas ut: en sjättedel, en tredjedel, en tredjedel och en sjättedel.';
