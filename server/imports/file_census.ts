import { cellText } from './cell_text.ts';
import { type DecimalSign, parseDecimal } from './decimal_number.ts';
import type { Columns } from './detect_columns.ts';
import type { NumberPair } from './detect_coordinates.ts';
import { maskToldValue } from './mask_told_value.ts';
import { readWrittenStart } from './row_times.ts';

const SAMPLES = 3;
const SAMPLE_CHARACTERS = 60;
const MOST_WORDS = 5000;
const MOST_PAIRS = 2000;
const EXAMPLES = 3;

interface Word {
  word: string;
  count: number;
}

/** Counts what stands in the columns of a file, row by row, in memory that does not grow with the file. */
export class FileCensus {
  readonly #columns: Columns;
  readonly #filled: number[];
  readonly #samples: string[][];
  readonly #categories = new Map<string, number>();
  /** All place names, and those of rows without a point. */
  readonly #places = new Map<string, number>();
  readonly #unplaced = new Map<string, number>();
  readonly #pairs: [string, string][] = [];
  readonly #times = { moments: 0, days: 0, unreadable: 0 };
  readonly #examples: string[] = [];
  #timeSample: string | null = null;

  constructor(width: number, columns: Columns) {
    this.#columns = columns;
    this.#filled = Array<number>(width).fill(0);
    this.#samples = Array.from({ length: width }, () => []);
  }

  add(cells: string[]): void {
    for (let index = 0; index < this.#filled.length; index++) {
      const text = cellText(cells, index);
      if (text === '') continue;
      this.#filled[index]!++;
      const samples = this.#samples[index]!;
      const sample = text.length > SAMPLE_CHARACTERS ? `${text.slice(0, SAMPLE_CHARACTERS)}…` : text;
      if (samples.length >= SAMPLES) continue;
      const told = maskToldValue(sample);
      if (!samples.includes(told)) samples.push(told);
    }
    const text = (meaning: keyof Columns) => cellText(cells, this.#columns[meaning]);
    countWord(this.#categories, text('category'));
    countWord(this.#places, text('place'));
    const [first, second] = [text('lon'), text('lat')];
    if (first === '' && second === '') countWord(this.#unplaced, text('place'));
    else if (this.#pairs.length < MOST_PAIRS) this.#pairs.push([first, second]);
    this.#addTime(cells);
  }

  samples = (index: number): string[] => this.#samples[index]!;
  filled = (index: number): number => this.#filled[index]!;

  /** Words with their counts, commonest first; of places those of rows without a point. */
  words(meaning: 'category' | 'place'): Word[] {
    return sorted(meaning === 'category' ? this.#categories : this.#unplaced);
  }

  /** Every place name. */
  placeNames(): Word[] {
    return sorted(this.#places);
  }

  /** Numbers of the two coordinate columns, of the first rows that have both. */
  pairs({ lonSign, latSign }: { lonSign: DecimalSign; latSign: DecimalSign }): NumberPair[] {
    return this.#pairs.flatMap(([first, second]) => {
      const pair = [parseDecimal(first, lonSign), parseDecimal(second, latSign)];
      return typeof pair[0] === 'number' && typeof pair[1] === 'number' && (pair[0] !== 0 || pair[1] !== 0)
        ? [[pair[0], pair[1]] as NumberPair]
        : [];
    });
  }

  times() {
    return { ...this.#times, examples: this.#examples, sample: this.#timeSample };
  }

  #addTime(cells: string[]): void {
    const { from, time, clock } = this.#columns;
    const written = readWrittenStart(cells, this.#columns);
    if (!written) return;
    const text = [cellText(cells, from) || cellText(cells, time), cellText(cells, clock)].join(' ').trim();
    if ('problem' in written) {
      this.#times.unreadable++;
      if (this.#examples.length < EXAMPLES) this.#examples.push(text.slice(0, SAMPLE_CHARACTERS));
      return;
    }
    if (written.clock === null) this.#times.days++;
    else this.#times.moments++;
    this.#timeSample ??= text.slice(0, SAMPLE_CHARACTERS);
  }
}

function countWord(words: Map<string, number>, word: string): void {
  if (word === '') return;
  const known = words.get(word);
  if (known !== undefined) words.set(word, known + 1);
  else if (words.size < MOST_WORDS) words.set(word, 1);
}

const sorted = (words: Map<string, number>): Word[] =>
  [...words].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count);
