/** A bar with the expected span behind it: what the figure's words mean, drawn to scale. */
export function SpanSample() {
  const x = (count: number) => 8 + count * 6.6;
  return (
    <svg viewBox="0 0 340 92" className="method-drawing" role="img" aria-label={WORDS}>
      <rect x={x(11)} y="22" width={x(35) - x(11)} height="34" rx="4" className="method-span" />
      <rect x={x(0)} y="31" width={x(41) - x(0)} height="16" rx="3" className="method-bar" />
      <path d={`M${x(22)} 18v42`} className="method-tick" />
      <text x={x(22)} y="12" textAnchor="middle">
        väntat 22
      </text>
      <text x={x(11)} y="74" textAnchor="middle">
        11
      </text>
      <text x={x(35)} y="74" textAnchor="middle">
        35
      </text>
      <text x={x(23)} y="88" textAnchor="middle">
        spann
      </text>
      <text x={x(41) + 6} y="44" className="method-strong">
        41
      </text>
    </svg>
  );
}

const WORDS = 'En stapel för 41 händelser går förbi spannet 11 till 35, med ett streck vid det väntade, 22.';
