import type { ImportOptions } from '@lagesbild/shared/schemas/import.ts';
import { ProblemError } from '../problem.ts';

/** How each field's text is read. */
const READERS: Record<keyof ImportOptions, (name: string, value: unknown) => unknown> = {
  timeZone: textOf,
  source: textOf,
  dayOnly: booleanOf,
  categoryMapping: pairsOf,
  columns: pairsOf,
  crs: numberOf,
  sheet: textOf,
  placeMapping: pairsOf,
  unplaced: oneOfTexts('reject', 'municipality'),
  likely: oneOfTexts('skip', 'import'),
};

/**
 * The import's options from the text fields of a form: `categoryMapping` and `columns` are JSON objects of texts,
 * `dayOnly` is true or false, the others plain text; an empty field counts as none. Throws a ProblemError that names
 * the field.
 */
export function readOptionFields(fields: Map<string, unknown>): ImportOptions {
  const filled = [...fields].filter(([, value]) => value !== '');
  return Object.fromEntries(
    filled.map(([name, value]) => {
      const read = Object.hasOwn(READERS, name) ? READERS[name as keyof ImportOptions] : unknownField;
      return [name, read(name, value)];
    }),
  );
}

function unknownField(name: string): never {
  const known = Object.keys(READERS).join(', ');
  throw new ProblemError(
    'unknown_field',
    `”${name.slice(0, 80)}” är inte ett fält här. Fälten är: ${known}.`,
  );
}

function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new ProblemError('wrong_type', `”${name}” ska vara en text.`);
}

function numberOf(name: string, value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^\d{1,6}$/.test(value)) return Number(value);
  throw new ProblemError(
    'wrong_type',
    `”${name}” är ”${String(value).slice(0, 40)}”, men ska vara ett heltal.`,
  );
}

function oneOfTexts(...allowed: string[]) {
  return (name: string, value: unknown): string => {
    if (allowed.includes(value as string)) return value as string;
    throw new ProblemError(
      'value_not_allowed',
      `”${name}” är ”${String(value).slice(0, 40)}”, men ska vara ${allowed.join(' eller ')}.`,
    );
  };
}

function booleanOf(name: string, value: unknown): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw new ProblemError(
    'wrong_type',
    `”${name}” är ”${String(value).slice(0, 40)}”, men ska vara true eller false.`,
  );
}

/** A part may say that it is JSON itself: then it has been read already. */
function pairsOf(name: string, value: unknown): Record<string, string> {
  const read = typeof value === 'string' ? parsed(name, value) : value;
  const isObject = typeof read === 'object' && read !== null && !Array.isArray(read);
  if (isObject && Object.values(read).every((entry) => typeof entry === 'string'))
    return read as Record<string, string>;
  throw new ProblemError(
    'wrong_type',
    `”${name}” ska vara ett JSON-objekt av texter, t.ex. {"VANDALISM":"vandalism"}.`,
  );
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('invalid_json', `”${name}” är inte giltig JSON.`);
  }
}
