import type { PeriodBounds } from './period_index.ts';

/** Fortnights on each side at most: half a year with and half a year without would compare seasons. */
const mostEffectFortnights = 26;
/** Choosing periods before the decision at most, and for a place that was drawn, not found. */
const mostChoosingFortnights = 6;
const drawnChoosingFortnights = 2;
/** Looked ahead without a planned end and before any fortnight is closed. */
const aheadFortnights = 6;

/** Positions in a list that runs from the most recent fortnight backwards; both ends are in it. */
export interface FortnightSpan {
  newest: number;
  oldest: number;
}

export interface EffectTiming {
  /** Whole fortnights on the municipality's anchor, most recent first, on end; only those that are closed. */
  fortnights: readonly PeriodBounds[];
  /** Epoch ms. When the place was chosen; a moment after the start counts as the start. */
  decidedAt: number;
  startsAt: number;
  /** Where the after period is planned to end (end of the åtgärd or follow-up date); null: as far as fortnights are closed. */
  endsAt: number | null;
  /** Whether the place was flagged in a fortnight, asked of six at most; null for a place that was drawn. */
  isFlagged: ((fortnight: number) => boolean) | null;
  /** Epoch ms, when it is on record: where the earliest fortnight begins that the place was chosen on. Goes before isFlagged. */
  chosenFrom?: number | null;
  /** Fortnights to be left before "before" for the choice of a control. */
  matchingFortnights: number;
}

export type ChoosingRule = 'on_record' | 'flagged_run' | 'last_two_closed';

export interface EffectPeriods {
  /** Left out, from the first flagged fortnight of the run up to the first whole one after the start; null when nothing is. */
  choosing: FortnightSpan | null;
  choosingRule: ChoosingRule;
  /** Directly ahead of the choosing periods; null when the history leaves nothing. */
  before: FortnightSpan | null;
  /** As long as before, from the start on; null until it is closed. */
  after: FortnightSpan | null;
  /** All fortnights before "before", at most 26. */
  matching: FortnightSpan | null;
  /** Fortnights on each side: as planned, cut to 26 and to the history. */
  length: number;
  /** Fortnights after the start that are closed, at most `length`. */
  closed: number;
  /** What decided the length; 'to_come': without a planned end and before the first closed one, six are looked ahead. */
  lengthRule: 'planned_end' | 'all_closed' | 'to_come' | 'most_fortnights' | 'history';
}

/**
 * Which fortnights are before, after, and left out. A place that is picked on its worst fortnights gets better by
 * itself, so those it was chosen on are left out: from the one on record, else the first flagged one of the run that led
 * to the decision (at most six), or for a drawn place the last two closed before it, up to the start. The fortnight that the start falls
 * in is neither before nor after. Before lies directly ahead of them. A length that is fixed beforehand keeps the
 * stated rate; with 'all_closed' every new look is a new chance of a false "it helped".
 */
export function effectPeriods(timing: EffectTiming): EffectPeriods {
  const { fortnights, startsAt, endsAt, matchingFortnights } = timing;
  const started = countWhile(fortnights, ({ from }) => from >= startsAt);
  const { oldest: oldestChoosing, rule: choosingRule } = oldestChosenOn(timing);
  const newestBefore = Math.max(started, oldestChoosing + 1);
  const available = Math.max(0, fortnights.length - newestBefore - matchingFortnights);
  const planned = endsAt === null ? started || aheadFortnights : plannedFortnights(timing, started, endsAt);
  const length = Math.min(planned, mostEffectFortnights, available);
  const closed = Math.min(started, length);
  const newestMatching = newestBefore + length;
  return {
    choosing: spanOf(started, Math.min(newestBefore, fortnights.length) - 1),
    choosingRule,
    before: spanOf(newestBefore, newestMatching - 1),
    after: closed === length ? spanOf(started - length, started - 1) : null,
    matching: spanOf(newestMatching, Math.min(fortnights.length, newestMatching + mostEffectFortnights) - 1),
    length,
    closed,
    lengthRule: lengthRule(planned, available, endsAt, started),
  };
}

/** How many fortnights a span holds. */
export function spanLength({ newest, oldest }: FortnightSpan): number {
  return oldest - newest + 1;
}

function spanOf(newest: number, oldest: number): FortnightSpan | null {
  return newest <= oldest ? { newest, oldest } : null;
}

/** The oldest fortnight that the place was chosen on. */
function oldestChosenOn({ fortnights, decidedAt, startsAt, isFlagged, chosenFrom = null }: EffectTiming): {
  oldest: number;
  rule: ChoosingRule;
} {
  const chosenAt = Math.min(decidedAt, startsAt);
  const lastClosed = countWhile(fortnights, ({ to }) => to > chosenAt);
  const onRecord = chosenFrom === null ? -1 : countWhile(fortnights, ({ to }) => to > chosenFrom) - 1;
  if (onRecord >= lastClosed) return { oldest: onRecord, rule: 'on_record' };
  const drawn = { oldest: lastClosed + drawnChoosingFortnights - 1, rule: 'last_two_closed' as const };
  if (!isFlagged) return drawn;
  const limit = Math.min(fortnights.length, lastClosed + mostChoosingFortnights);
  let oldest = lastClosed;
  while (oldest < limit && !isFlagged(oldest)) oldest++;
  if (oldest >= limit) return drawn;
  while (oldest + 1 < limit && isFlagged(oldest + 1)) oldest++;
  return { oldest, rule: 'flagged_run' };
}

/** Whole fortnights from the first after the start to the planned end; those to come are counted by their length. */
function plannedFortnights({ fortnights, startsAt }: EffectTiming, started: number, endsAt: number): number {
  const beyondEnd = countWhile(fortnights, ({ to }) => to > endsAt);
  const latestEnd = fortnights[0]?.to ?? startsAt;
  // an hour more or less, so that a change of clock moves no end
  const untilEnd = Math.max(0, Math.floor((endsAt - latestEnd + hourMs) / fortnightMs));
  const untilStart = Math.max(0, Math.ceil((startsAt - latestEnd - hourMs) / fortnightMs));
  return Math.max(0, started - beyondEnd) + Math.max(0, untilEnd - untilStart);
}

const hourMs = 3_600_000;
const fortnightMs = 14 * 24 * hourMs;

function lengthRule(
  planned: number,
  available: number,
  endsAt: number | null,
  started: number,
): EffectPeriods['lengthRule'] {
  if (available < Math.min(planned, mostEffectFortnights)) return 'history';
  if (planned > mostEffectFortnights) return 'most_fortnights';
  if (endsAt !== null) return 'planned_end';
  return started > 0 ? 'all_closed' : 'to_come';
}

function countWhile(fortnights: readonly PeriodBounds[], holds: (bounds: PeriodBounds) => boolean): number {
  const end = fortnights.findIndex((bounds) => !holds(bounds));
  return end < 0 ? fortnights.length : end;
}
