import { densityRamp } from '../../map/density_ramp.ts';
import type { LegendSign, SheetFacts } from './sheet_facts.ts';

export interface SheetLook {
  paper: string;
  ink: string;
  quiet: string;
  hotspot: string;
  font: string;
  density: readonly string[];
  change: readonly string[];
}

const margin = 28;
const lineHeight = 22;

/** The map with its title, what was counted, legend, hotspots and method drawn around it; pixels as the map's canvas. */
export function sheetPicture(map: HTMLCanvasElement, facts: SheetFacts, look: SheetLook, pixelRatio: number) {
  const width = map.width / pixelRatio;
  const mapHeight = map.height / pixelRatio;
  const head = margin + 34 + facts.lines.length * lineHeight + 8;
  const columns = [
    [...facts.legend.map(({ text }) => text), ...facts.categories.map(({ name }) => name)].length,
    facts.hotspots.length,
  ];
  const notes = facts.notes.length;
  const foot = Math.max(...columns) * lineHeight + notes * lineHeight + margin + 24;
  const canvas = document.createElement('canvas');
  canvas.width = map.width;
  canvas.height = Math.round((head + mapHeight + foot) * pixelRatio);
  const context = canvas.getContext('2d')!;
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = look.paper;
  context.fillRect(0, 0, width, head + mapHeight + foot);
  const write = (text: string, x: number, y: number, size: number, color: string, weight = 400) => {
    context.fillStyle = color;
    context.font = `${weight} ${size}px ${look.font}`;
    context.fillText(text, x, y, width - x - margin);
  };
  write(facts.title, margin, margin + 20, 26, look.ink, 700);
  facts.lines.forEach((text, i) => {
    write(
      text,
      margin,
      margin + 34 + (i + 1) * lineHeight - 4,
      15,
      i === 0 ? look.ink : look.quiet,
      i === 0 ? 650 : 400,
    );
  });
  context.drawImage(map, 0, head, width, mapHeight);

  let y = head + mapHeight + 26;
  const top = y;
  for (const { sign, text } of facts.legend) {
    drawSign(context, sign, margin, y - 12, look);
    write(text, margin + 64, y, 14, look.ink);
    y += lineHeight;
  }
  for (const { letter, color, inkOnColor, name } of facts.categories) {
    context.fillStyle = color;
    context.beginPath();
    context.arc(margin + 24, y - 5, 9, 0, 2 * Math.PI);
    context.fill();
    context.textAlign = 'center';
    write(letter, margin + 24, y - 0.5, 12, inkOnColor, 750);
    context.textAlign = 'left';
    write(name, margin + 64, y, 14, look.ink);
    y += lineHeight;
  }
  facts.hotspots.forEach(({ number, text }, i) => {
    const x = width / 2;
    write(String(number), x, top + i * lineHeight, 14, look.hotspot, 750);
    write(text, x + 28, top + i * lineHeight, 14, look.ink);
  });
  y = top + Math.max(...columns) * lineHeight + 8;
  for (const text of facts.notes) {
    write(text, margin, y, 13, look.quiet);
    y += lineHeight;
  }
  return canvas;
}

function drawSign(
  context: CanvasRenderingContext2D,
  sign: LegendSign,
  x: number,
  y: number,
  look: SheetLook,
): void {
  context.save();
  context.translate(x, y);
  context.strokeStyle = look.hotspot;
  context.lineWidth = 2;
  if (sign === 'ramp' || sign === 'change') {
    const ramp = densityRamp(look.density);
    for (let i = 0; i < 48; i++) {
      const [red, green, blue, alpha] = ramp(i / 47);
      context.fillStyle =
        sign === 'ramp' ? `rgb(${red} ${green} ${blue} / ${alpha / 255})` : look.change[Math.floor(i / 9.7)]!;
      context.fillRect(i, 2, 1.5, 10);
    }
  } else if (sign === 'falling') {
    context.fillStyle = look.hotspot;
    context.font = `700 15px ${look.font}`;
    context.fillText('↓', 18, 13);
  } else if (sign === 'ring') {
    context.strokeStyle = look.quiet;
    context.setLineDash([3, 2.4]);
    context.beginPath();
    context.arc(24, 7, 8, 0, 2 * Math.PI);
    context.stroke();
  } else {
    if (sign === 'dashed') context.setLineDash([5, 4]);
    context.strokeRect(11, 1, 26, 12);
    context.beginPath();
    context.rect(11, 1, 26, 12);
    context.clip();
    context.beginPath();
    context.lineWidth = 1;
    for (let across = -12; sign === 'hatch' && across < 26; across += 6) {
      context.moveTo(11 + across, 13);
      context.lineTo(23 + across, 1);
    }
    context.stroke();
  }
  context.restore();
}
