/** Thirteen fortnights of each class, oldest first: a flagged one has a capital letter, . is one without incidents. */
const SAMPLES: [name: string, what: string, fortnights: string][] = [
  ['Ny', 'Hotspot nu, aldrig förr', '..s....s..s.F'],
  ['Minskande', 'Ofta, men allt färre', 'FFFFFFFFFFsFF'],
  ['Ihållande', 'Nästan alltid', 'FFFFFsFFFFFFF'],
  ['Ökande', 'Ofta, och allt fler', '.s.sFsFFFFFFF'],
  ['Återkommande', 'Kommer och går', 'F..sFF...sF.F'],
  ['Avklingad', 'Inte nu, men ofta förr', 'FFFFsFFFs..s.'],
];

const NAMES: Record<string, string> = { F: 'strip-flagged', s: 'strip-some', '.': 'strip-none' };
const SIDE = 13;
const STEP = 17;

/** Small multiples: what the thirteen squares look like for each class. */
export function ClassSamples() {
  return (
    <ul className="method-multiples">
      {SAMPLES.map(([name, what, fortnights]) => (
        <li key={name}>
          <b>{name}</b>
          <svg viewBox={`0 0 ${13 * STEP} ${SIDE}`} className="method-strip" aria-hidden="true">
            {Array.from(fortnights, (fortnight, i) => (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place in time
                key={i}
                x={i * STEP}
                width={SIDE}
                height={SIDE}
                rx="2.5"
                className={NAMES[fortnight]}
              />
            ))}
          </svg>
          <span className="muted small">{what}</span>
        </li>
      ))}
    </ul>
  );
}
