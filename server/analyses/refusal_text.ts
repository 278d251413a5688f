import type { EngineInputErrorCode } from '@lagesbild/shared/analysis/engine_input_error.ts';

/** Refusals of the engine that a question can bring about; others would be our own mistake in preparing it. */
const TEXTS: Partial<Record<EngineInputErrorCode, string>> = {
  bands: 'Bandens gränser ska börja på 0 och stiga.',
  too_many_pairs: 'Fler än 40 miljoner par ligger inom gränserna. Välj kortare tid eller mindre avstånd.',
  grid_too_large: 'Rutorna blir fler än fyra miljoner. Välj större rutor.',
};

/** Why the engine refused, in Swedish, naming the limit where there is one. */
export const refusalText = (code: EngineInputErrorCode): string =>
  TEXTS[code] ?? `Beräkningen tog inte emot värdena (${code}).`;
