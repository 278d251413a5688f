import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../web/src/styles/tokens.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';

/** The value of a token in a theme, as #rrggbb. */
function token(name: string, theme: Theme): string {
  const pair = new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
  const value = pair?.[theme === 'light' ? 1 : 2];
  if (!value) throw new Error(`No token --color-${name}`);
  return value;
}

/** Relative luminance of WCAG 2.2. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['paper', 'raised', 'sunken'];
const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent', 'hotspot', 'error'];
/** Text that stands on a ground of its own. */
const PAIRS: [text: string, ground: string][] = [
  ['on-press', 'press'],
  ['on-press', 'press-hover'],
  ['on-example', 'example'],
  ['on-count', 'count'],
  ['good', 'good-soft'],
  ['error', 'error-soft'],
  ['hotspot', 'hotspot-soft'],
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-2', 'accent-soft'],
  ['ink', 'error-soft'],
  ['ink', 'good-soft'],
  ['ink-2', 'good-soft'],
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground])))(
    'has readable %s on %s',
    (text, ground) => {
      expect(contrast(token(text!, theme), token(ground!, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(PAIRS)('has readable %s on %s', (text, ground) => {
    expect(contrast(token(text, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GROUNDS)('has borders of controls that can be seen on %s', (ground) => {
    expect(contrast(token('edge', theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
