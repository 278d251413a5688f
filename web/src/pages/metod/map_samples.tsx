/** Counts of 6 × 5 cells, row by row from the north, and the cells that would be outlined. */
interface MapSample {
  name: string;
  what: string;
  counts: string;
  outlined: [column: number, row: number, columns: number, rows: number] | null;
}

const SAMPLES: MapSample[] = [
  {
    name: 'Slump',
    what: 'Två i en ruta är inget särskilt',
    counts: '010001000200100010010000100101',
    outlined: null,
  },
  {
    name: 'En plats',
    what: 'Nio i en enda ruta',
    counts: '010001000000009010010000100100',
    outlined: [2, 2, 1, 1],
  },
  {
    name: 'Ett område',
    what: 'Inte mycket i någon, men i alla fyra',
    counts: '000001003400003300010000100001',
    outlined: [2, 1, 2, 2],
  },
];

const SIDE = 20;
const COLUMNS = 6;

/** Small maps: what chance looks like, and what each of the two tests finds. */
export function MapSamples() {
  return (
    <ul className="method-multiples">
      {SAMPLES.map(({ name, what, counts, outlined }) => (
        <li key={name}>
          <b>{name}</b>
          <svg
            viewBox={`-1 -1 ${COLUMNS * SIDE + 2} ${5 * SIDE + 2}`}
            className="method-map"
            aria-hidden="true"
          >
            {Array.from(counts, (count, cell) => {
              const [x, y] = [(cell % COLUMNS) * SIDE, Math.floor(cell / COLUMNS) * SIDE];
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place on the map
                <g key={cell}>
                  <rect x={x} y={y} width={SIDE} height={SIDE} className="method-cell" />
                  {count !== '0' && (
                    <text x={x + SIDE / 2} y={y + SIDE / 2 + 4} textAnchor="middle">
                      {count}
                    </text>
                  )}
                </g>
              );
            })}
            {outlined && (
              <rect
                x={outlined[0] * SIDE}
                y={outlined[1] * SIDE}
                width={outlined[2] * SIDE}
                height={outlined[3] * SIDE}
                className="method-outline"
              />
            )}
          </svg>
          <span className="muted small">{what}</span>
        </li>
      ))}
    </ul>
  );
}
