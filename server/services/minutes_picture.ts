import type { MinutesPictureRow } from '@lagesbild/db/repositories/minutes_sources.ts';
import type { ClassAnalysisResult } from '@lagesbild/shared/schemas/class_analysis.ts';
import type { ExpectedAnalysisResult } from '@lagesbild/shared/schemas/expected_analysis.ts';
import type { MinutesPicture } from '@lagesbild/shared/schemas/minutes_content.ts';
import type { DrawnMap } from '../documents/build_document.ts';

/** The frozen answers that minutes take figures from. */
export const MINUTES_ANSWERS = ['expected', 'classes', 'map'] as const;

interface Answer {
  kind: string;
  body: string;
  sha256: string;
}

/** The map among frozen answers; null when the picture has none. */
export function mapOf(answers: readonly Answer[]): DrawnMap | null {
  const found = answers.find(({ kind }) => kind === 'map');
  return found ? (JSON.parse(found.body) as DrawnMap) : null;
}

/**
 * A frozen Lägesbild as minutes carry it: the stored figures as they stand, nothing computed anew. Categories without
 * incidents are left out unless that itself is fewer than expected.
 */
export function minutesPicture(
  row: MinutesPictureRow,
  answers: readonly Answer[],
  categoryName: (code: string) => string,
): MinutesPicture {
  const body = (kind: string) => answers.find((answer) => answer.kind === kind)?.body;
  const [expectedBody, classesBody] = [body('expected'), body('classes')];
  const expected = expectedBody ? (JSON.parse(expectedBody) as ExpectedAnalysisResult) : null;
  const classes = classesBody ? (JSON.parse(classesBody) as ClassAnalysisResult) : null;
  const map = mapOf(answers);
  return {
    version: row.version,
    fromDate: row.fromDate,
    toDate: row.toDate,
    periodKind: row.periodKind,
    dataAsOf: expected?.dataAsOf ?? row.frozenAt.toISOString(),
    headline: expected?.headline ?? null,
    unreviewed: expected?.unreviewed ?? null,
    categories: (expected?.categoryFigures ?? [])
      .filter(({ figure }) => figure.observed > 0 || figure.verdict === 'fewer')
      .sort((a, b) => b.figure.observed - a.figure.observed)
      .map(({ categoryCode, figure }) => ({ name: categoryName(categoryCode), figure })),
    hotspots: (classes?.hotspots ?? []).map((hotspot) => ({
      number: hotspot.rank,
      name: hotspot.name,
      near: hotspot.near,
      incidents: hotspot.weight,
      usual: hotspot.usual,
      class: hotspot.class,
      strongerThanUsual: hotspot.strongerThanUsual,
    })),
    caveats: expected?.caveatTexts ?? [],
    summary: row.summary,
    policeView: row.policeView,
    lookAhead: row.lookAhead,
    map: map && {
      widthPixels: map.widthPixels,
      heightPixels: map.heightPixels,
      sha256: answers.find(({ kind }) => kind === 'map')!.sha256,
    },
  };
}
