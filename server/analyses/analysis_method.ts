import type { AnalysisKind } from '@lagesbild/shared/domain/analysis_access.ts';
import type { Period, PeriodSettings } from '@lagesbild/shared/time/period.ts';
import type { Static, TSchema } from 'typebox';
import type { AnalysisGround } from './analysis_ground.ts';

/** What a method answers beside the envelope that all have. Typed arrays become JSON lists, Infinity and NaN null. */
export interface AnalysisAnswer {
  /** Every parameter as used; automatic ones with their rule. */
  parameters: object;
  /** Incidents that the figures are made of. */
  used: number;
  leftOut: { reason: string; count: number }[];
  caveats: readonly string[];
  /** Cells of the study area, where there is a grid. */
  cells?: number;
}

/** What is known before any incident is read. */
export interface ReadingContext {
  period: Period;
  /** Whole earlier periods of the same kind, most recent first. */
  history: readonly Period[];
  /** Local date of the first counted incident; null without any. */
  dataFrom: string | null;
  settings: PeriodSettings;
  /** Epoch ms. */
  now: number;
}

/** One analysis: what it is asked with, what it answers, what it reads, and how it is computed. */
export interface AnalysisMethod<Request = unknown> {
  kind: AnalysisKind;
  /** One line for the API document. */
  summary: string;
  request: TSchema;
  result: TSchema;
  /** The earliest counted moment to read (epoch ms). */
  readsFrom(context: ReadingContext, request: Request): number;
  /** Whether the areas of a set are read as well. */
  readsAreas?: boolean;
  /** In a worker thread. Throws ProblemError for what cannot be answered. */
  compute(ground: AnalysisGround, request: Request): AnalysisAnswer;
}

/** Ties a method's code to its schemas. */
export const defineMethod = <Q extends TSchema>(
  method: Omit<AnalysisMethod<Static<Q>>, 'request'> & { request: Q },
): AnalysisMethod<never> => method;

/** From the start of the earliest period that figures are compared with. */
export const fromHistory = ({ period, history }: ReadingContext): number =>
  history.at(-1)?.from ?? period.from;
