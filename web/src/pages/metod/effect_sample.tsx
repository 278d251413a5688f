const BARS = [5, 7, 6, 5, 6, 9, 11, 10, 6, 4, 5, 4, 5];
const CHOSEN = [5, 8];

/** Which fortnights are compared when an åtgärd is followed up: those it was chosen on are left out. */
export function EffectSample() {
  return (
    <svg viewBox="0 0 340 104" className="method-drawing" role="img" aria-label={WORDS}>
      {BARS.map((count, i) => {
        const left = i >= CHOSEN[0]! && i < CHOSEN[1]!;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in time
            key={i}
            x={6 + i * 24}
            y={70 - count * 5}
            width="18"
            height={count * 5}
            rx="2"
            className={left ? 'method-left-out' : 'method-bar'}
          />
        );
      })}
      <path d="M4 70.5h308M195 8v70" className="method-tick" />
      <text x="63" y="92" textAnchor="middle">
        före
      </text>
      <text x="158" y="92" textAnchor="middle">
        valdes här: utanför
      </text>
      <text x="255" y="92" textAnchor="middle">
        efter
      </text>
    </svg>
  );
}

const WORDS =
  'Staplar för tvåveckorsperioder: de fem första är före, de tre höga som platsen valdes på lämnas utanför, de fem sista är efter.';
