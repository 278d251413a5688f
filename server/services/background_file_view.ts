import type { BackgroundFileRow } from '@lagesbild/db/repositories/background_files.ts';
import type { BackgroundFile } from '@lagesbild/shared/schemas/background_file.ts';

/** What a member is told of the map background. */
export function describeBackgroundFile(row: BackgroundFileRow | null): BackgroundFile | null {
  if (row === null) return null;
  const { id, name, bytes, minZoom, maxZoom, attribution, uploadedAt } = row;
  return { id, name, bytes, minZoom, maxZoom, attribution, uploadedAt: uploadedAt.toISOString() };
}
