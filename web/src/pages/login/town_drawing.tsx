import { type Point, townShapes } from './town_shapes.ts';

const shapes = townShapes();
const outline = (points: Point[]) =>
  `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
const joined = (list: Point[][]) => list.map(outline).join('');

const MAIN_ROAD = 'M-20 448C120 420 250 404 372 424S590 452 740 408';
const RAILWAY = 'M-20 382C160 366 330 372 470 384S650 378 740 362';
const RIVER = 'M612 -20C590 90 676 180 700 330S600 560 452 612 372 800 404 980';
const STREETS = ['M366 424C360 300 380 150 352 -20', 'M352 424C372 560 340 760 352 980'];

/** Marks of the four categories, as on the map: letter, colour, ink, place. */
const MARKS = [
  ['S', '#BF4A1A', '#FFFFFF', 196, 232],
  ['T', '#1D66A8', '#FFFFFF', 600, 222],
  ['B', '#D99A00', '#14213A', 246, 706],
  ['N', '#7B3F98', '#FFFFFF', 520, 330],
] as const;

/** The calm town beside the login form. Decoration: hidden from screen readers, follows the theme. */
export function TownDrawing() {
  return (
    <svg className="login-town" viewBox="0 0 720 960" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <defs>
        <radialGradient id="login-glow">
          <stop offset="0" stopColor="#7A2E3A" stopOpacity="0.85" />
          <stop offset="0.35" stopColor="#C9594A" stopOpacity="0.6" />
          <stop offset="0.7" stopColor="#E9A457" stopOpacity="0.28" />
          <stop offset="1" stopColor="#F6DC7E" stopOpacity="0" />
        </radialGradient>
        <pattern
          id="login-hatch"
          width="9"
          height="9"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V9" stroke="var(--color-hotspot)" strokeWidth="1.6" />
        </pattern>
      </defs>
      <rect width="720" height="960" fill="var(--map-land)" />
      <path d="M-20 -20H250C230 60 120 90 40 120S-10 210 -20 220Z" fill="var(--map-wood)" />
      <path d="M740 560C660 580 640 660 680 700S730 760 740 780Z" fill="var(--map-wood)" />
      <path d="M-20 830C60 800 120 860 100 920S40 970 20 980H-20Z" fill="var(--map-wood)" />
      <g fill="none" strokeLinecap="round">
        <path d={RIVER} stroke="var(--map-water)" strokeWidth="24" />
      </g>
      <path d="M486 60c34-38 108-30 128 8s-14 78-62 80-98-52-66-88Z" fill="var(--map-water)" />
      <path d={joined(shapes.blocks)} fill="var(--map-block)" />
      <path d={joined(shapes.parks)} fill="var(--map-park)" />
      <path d={joined(shapes.buildings)} fill="var(--map-building)" />
      <g fill="none" strokeLinecap="round" stroke="var(--map-road)">
        {STREETS.map((path) => (
          <path key={path} d={path} strokeWidth="10" />
        ))}
        <path d={MAIN_ROAD} stroke="var(--map-road-edge)" strokeWidth="17" />
        <path d={MAIN_ROAD} strokeWidth="13" />
        <path d={RAILWAY} stroke="var(--map-rail)" strokeWidth="5" />
        <path
          d={RAILWAY}
          stroke="var(--map-land)"
          strokeWidth="2.4"
          strokeDasharray="10 12"
          strokeLinecap="butt"
        />
      </g>
      <ellipse cx="398" cy="352" rx="120" ry="96" fill="url(#login-glow)" />
      <path
        d="M340 300H448V408H394V354H340Z"
        fill="url(#login-hatch)"
        fillOpacity="0.55"
        stroke="var(--color-hotspot)"
        strokeWidth="3.5"
      />
      <g fontFamily="var(--font)" fontWeight="750" textAnchor="middle">
        <circle cx="340" cy="300" r="17" fill="var(--color-hotspot)" />
        <text x="340" y="306.5" fontSize="19" fill="var(--color-paper)">
          1
        </text>
        {MARKS.map(([letter, color, ink, x, y]) => (
          <g key={letter}>
            <circle cx={x} cy={y} r="14" fill={color} stroke="#fff" strokeWidth="2.5" />
            <text x={x} y={y + 5.5} fontSize="15.5" fill={ink}>
              {letter}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}
