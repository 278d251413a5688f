import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './cli_deps.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads options and loose words; what is unknown or lacks its value becomes a UsageError in Swedish. */
export function parseOptions<const O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const option = /'([^' ]+)[^']*'/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(`Okänt val: ${option}`);
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new UsageError(`Valet ${option} saknar sitt värde, eller ska inte ha något.`);
    }
    throw error;
  }
}

/** The option's value, or a UsageError that names it. */
export function needed(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`Valet --${option} behövs.`);
  return value.trim();
}

/** "Name=value" pairs; the last "=" divides, so that a file's own word may hold one. */
export function pairsOf(values: string[] | undefined, option: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (const value of values ?? []) {
    const at = value.lastIndexOf('=');
    if (at < 1 || at === value.length - 1)
      throw new UsageError(`--${option} skrivs NAMN=VÄRDE, inte ”${value}”.`);
    pairs[value.slice(0, at).trim()] = value.slice(at + 1).trim();
  }
  return pairs;
}
