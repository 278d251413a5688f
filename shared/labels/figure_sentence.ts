import type { Figure } from '../schemas/analysis.ts';

/** As shown on screen: whole from ten on, else one decimal. The difference is taken from what is shown, so that it adds up. */
const shown = (count: number) => (count < 10 ? Math.round(count * 10) / 10 : Math.round(count));
const swedish = (count: number) => String(shown(count)).replace('.', ',');

/** "22, spann 11–35"; empty when there is nothing to expect it from. */
export function expectedText({ expected, spanLow, spanHigh }: Figure): string {
  if (expected === null || spanLow === null || spanHigh === null) return '';
  return `${swedish(expected)}, spann ${spanLow}–${spanHigh}`;
}

/** What the figure says beside the expected, in plain Swedish and with a small letter. */
export function verdictText(figure: Figure): string {
  const { observed, expected, spanLow, spanHigh, verdict } = figure;
  if (verdict === 'too_few') return 'för få händelser för att skilja från slumpen';
  if (verdict === 'short_history' || expected === null || spanLow === null || spanHigh === null) {
    return 'för kort historik för att säga vad som är väntat';
  }
  const difference = swedish(Math.abs(observed - shown(expected)));
  if (verdict === 'more') return `${difference} fler än väntat`;
  if (verdict === 'fewer') return `${difference} färre än väntat`;
  const beyond = observed < spanLow || observed > spanHigh;
  return beyond ? 'inom slumpen när alla kategorier vägs' : 'ungefär som väntat';
}

/** "41 händelser, 19 fler än väntat (22, spann 11–35)": a count never stands bare. */
export function figureSentence(figure: Figure): string {
  const expected = expectedText(figure);
  const count = figure.observed === 1 ? '1 händelse' : `${figure.observed} händelser`;
  return `${count}, ${verdictText(figure)}${expected && ` (${expected})`}`;
}

/** A mean count as it is read: "3,5". */
export const meanText = (count: number): string => swedish(count);
