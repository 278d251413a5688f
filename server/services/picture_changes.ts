import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { ExpectedAnalysisResult } from '@lagesbild/shared/schemas/expected_analysis.ts';
import type { ChangedFigure, PictureChanges } from '@lagesbild/shared/schemas/situational_picture.ts';

interface VersionedIncident {
  id: string;
  version: number;
}

/** What a new version changed, as it is stored: figures by the sight that they were computed with. */
export interface StoredChanges {
  addedIds: string[];
  removedIds: string[];
  changedIds: string[];
  figures: { exact: ChangedFigure[]; cells: ChangedFigure[] };
}

/** Which incidents came, went, or are of another version than before. */
export function incidentChanges(before: readonly VersionedIncident[], after: readonly VersionedIncident[]) {
  const [old, now] = [before, after].map((list) => new Map(list.map(({ id, version }) => [id, version])));
  return {
    addedIds: after.filter(({ id }) => !old!.has(id)).map(({ id }) => id),
    removedIds: before.filter(({ id }) => !now!.has(id)).map(({ id }) => id),
    changedIds: after
      .filter(({ id, version }) => old!.has(id) && old!.get(id) !== version)
      .map(({ id }) => id),
  };
}

/** Headline (category null) and categories whose figure is not the same; `before` and `after` are answers of kind expected. */
export function figureChanges(before: string, after: string): ChangedFigure[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((categoryCode) => {
    const pair = { before: old.get(categoryCode) ?? null, after: now.get(categoryCode) ?? null };
    return JSON.stringify(pair.before) === JSON.stringify(pair.after) ? [] : [{ categoryCode, ...pair }];
  });
}

function figuresOf(body: string): Map<string | null, Figure> {
  const { headline, categoryFigures } = JSON.parse(body) as ExpectedAnalysisResult;
  return new Map<string | null, Figure>([
    [null, headline],
    ...categoryFigures.map(({ categoryCode, figure }) => [categoryCode, figure] as const),
  ]);
}

/** The stored changes as a sight may see them: ids only with exact points. */
export function changesFor(
  { addedIds, removedIds, changedIds, figures }: StoredChanges,
  sight: 'exact' | 'cells',
): PictureChanges {
  const ids = (list: string[]) => (sight === 'exact' ? list : null);
  return {
    added: addedIds.length,
    removed: removedIds.length,
    changed: changedIds.length,
    addedIds: ids(addedIds),
    removedIds: ids(removedIds),
    changedIds: ids(changedIds),
    figures: figures[sight],
  };
}
