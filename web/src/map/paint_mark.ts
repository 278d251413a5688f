/** Paints a mark as the page shows it, around a point: its drawing when it has one, else a disc with its text. */
export function paintMark(
  context: CanvasRenderingContext2D,
  element: HTMLElement,
  { x, y }: { x: number; y: number },
  radius: number,
): void {
  context.save();
  context.translate(x, y);
  context.textAlign = 'center';
  const drawing = element.querySelector('svg');
  if (drawing) for (const shape of drawing.children) paintShape(context, shape as SVGElement);
  else paintDisc(context, element, radius);
  context.restore();
}

function paintShape(context: CanvasRenderingContext2D, shape: SVGElement): void {
  const style = getComputedStyle(shape);
  const number = (name: string) => Number(shape.getAttribute(name) ?? 0);
  context.fillStyle = style.fill;
  if (shape.tagName === 'circle') {
    fillDisc(context, number('cx'), number('cy'), number('r'));
  } else if (shape.tagName === 'path') {
    context.strokeStyle = style.stroke;
    context.lineWidth = Number.parseFloat(style.strokeWidth);
    context.stroke(new Path2D(shape.getAttribute('d') ?? ''));
  } else {
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    context.fillText(shape.textContent ?? '', 0, number('y'));
  }
}

function paintDisc(context: CanvasRenderingContext2D, element: HTMLElement, radius: number): void {
  const style = getComputedStyle(element);
  context.fillStyle = style.borderTopColor;
  fillDisc(context, 0, 0, radius);
  context.fillStyle = style.backgroundColor;
  fillDisc(context, 0, 0, radius - Number.parseFloat(style.borderTopWidth));
  context.fillStyle = style.color;
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.textBaseline = 'middle';
  context.fillText(element.textContent ?? '', 0, 1);
  if (!element.hasAttribute('data-falling')) return;
  const arrow = getComputedStyle(element, '::before');
  context.fillStyle = arrow.borderTopColor;
  fillDisc(context, radius, radius - 2, 8.5);
  context.fillStyle = arrow.backgroundColor;
  fillDisc(context, radius, radius - 2, 7);
  context.fillStyle = arrow.color;
  context.font = `700 12px ${style.fontFamily}`;
  context.fillText('↓', radius, radius - 1.5);
}

function fillDisc(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}
