import { arcPath, markRadius, ringStretches } from './mark_ring.ts';

/** How a category looks on the map. */
export interface MarkCategory {
  name: string;
  letter: string;
  color: string;
  inkOnColor: string;
}

export interface MarkContent {
  count: number;
  /** Counts by category, in the order of `categories`. */
  mix: ArrayLike<number>;
  categories: readonly MarkCategory[];
  /** What a screen reader says, e.g. "14 händelser: 9 skadegörelse, 5 stöld". */
  label: string;
}

const ringWidth = 4.5;

function svgElement(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** A button on the map: one incident as its category's letter, several as a ring of their mix around their number. */
export function markElement(content: MarkContent): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = content.count === 1 ? 'map-mark map-mark-single' : 'map-mark';
  button.setAttribute('aria-label', content.label);
  button.append(content.count === 1 ? singleDrawing(content) : clusterDrawing(content));
  return button;
}

function drawing(radius: number): SVGElement {
  const side = 2 * radius + 6;
  return svgElement('svg', {
    width: side,
    height: side,
    viewBox: `${-side / 2} ${-side / 2} ${side} ${side}`,
    'aria-hidden': 'true',
  });
}

function singleDrawing({ mix, categories }: MarkContent): SVGElement {
  const category = categories[Array.from(mix).findIndex((count) => count > 0)];
  const radius = markRadius(1);
  const svg = drawing(radius);
  svg.append(
    svgElement('circle', { class: 'map-mark-ground', r: radius + 2 }),
    svgElement('circle', { r: radius, fill: category?.color ?? 'currentColor' }),
    text(category?.letter ?? '', 12.5, category?.inkOnColor),
  );
  return svg;
}

function clusterDrawing({ count, mix, categories }: MarkContent): SVGElement {
  const radius = markRadius(count);
  const svg = drawing(radius);
  svg.append(svgElement('circle', { class: 'map-mark-ground', r: radius + 2 }));
  const colors = categories.map(({ color }) => color);
  for (const { color, from, to } of ringStretches(mix, colors)) {
    const d = arcPath(radius - ringWidth / 2, from, to);
    svg.append(svgElement('path', { d, fill: 'none', stroke: color, 'stroke-width': ringWidth }));
  }
  svg.append(text(String(count), count > 999 ? 12 : count > 9 ? 15 : 14));
  return svg;
}

function text(content: string, size: number, fill?: string): SVGElement {
  const element = svgElement('text', {
    class: 'map-mark-text',
    'text-anchor': 'middle',
    y: (size * 0.355).toFixed(2),
    'font-size': size,
    ...(fill && { fill }),
  });
  element.textContent = content;
  return element;
}
