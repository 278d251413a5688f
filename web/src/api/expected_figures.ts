import type { ExpectedAnalysisResult } from '@lagesbild/shared/schemas/expected_analysis.ts';
import { useQuery } from '@tanstack/react-query';
import { municipalityPath, sendJson } from './request.ts';

/** A period's figures beside what was expected. `datetime`: from/to as local dates; null asks nothing. */
export function useExpectedFigures(code: string, datetime: string | null) {
  return useQuery({
    queryKey: [code, 'analyses', 'expected', datetime],
    enabled: datetime !== null,
    queryFn: ({ signal }) =>
      sendJson<ExpectedAnalysisResult>(
        'POST',
        municipalityPath(code, 'analyses/expected'),
        { datetime },
        signal,
      ),
  });
}
