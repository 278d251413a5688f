import type { ReactNode } from 'react';

const SIGNS: [drawing: ReactNode, words: string][] = [
  [
    <g key="ring">
      <circle cx="28" cy="16" r="10" className="method-ring method-ring-1" pathLength="100" />
      <circle cx="28" cy="16" r="10" className="method-ring method-ring-2" pathLength="100" />
      <text x="28" y="20" textAnchor="middle">
        7
      </text>
    </g>,
    'Sju händelser, mest av en kategori',
  ],
  [
    <g key="ramp">
      {[1, 2, 3, 4, 5, 6].map((step) => (
        <rect
          key={step}
          x={(step - 1) * 9 + 1}
          y="8"
          width="9"
          height="16"
          className={`method-density-${step}`}
        />
      ))}
    </g>,
    'Täthet, från gles till tät',
  ],
  [
    <g key="hatch">
      <path d="M8 26 20 6M18 26 30 6M28 26 40 6M38 26 48 9" className="method-hatch" />
      <rect x="5" y="5" width="46" height="22" rx="3" className="method-outline" />
    </g>,
    'Hotspot: fler än slumpen ger',
  ],
  [
    <rect key="dashed" x="5" y="5" width="46" height="22" rx="3" className="method-outline method-dashed" />,
    'Plats att känna till, ingen hotspot nu',
  ],
  [
    <g key="strip">
      <rect x="4" y="10" width="13" height="13" rx="2.5" className="strip-flagged" />
      <rect x="21" y="10" width="13" height="13" rx="2.5" className="strip-some" />
      <rect x="38" y="10" width="13" height="13" rx="2.5" className="strip-none" />
    </g>,
    'Två veckor: hotspot, händelser, inga',
  ],
  [
    <g key="span">
      <rect x="14" y="8" width="28" height="16" rx="3" className="method-span" />
      <rect x="2" y="13" width="44" height="6" rx="2" className="method-bar" />
      <path d="M28 6v20" className="method-tick" />
    </g>,
    'Antal, det väntade och dess spann',
  ],
];

/** The signs of map and list, drawn as they are drawn there. */
export function SignSamples() {
  return (
    <ul className="method-signs">
      {SIGNS.map(([drawing, words]) => (
        <li key={words}>
          <svg viewBox="0 0 56 32" width="56" height="32" aria-hidden="true">
            {drawing}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
