import { COUNTED_STATUSES } from '@lagesbild/shared/domain/statuses.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { Period } from '@lagesbild/shared/time/period.ts';
import { apiAddress, municipalityPath } from '../../api/request.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import type { KnownPart } from './part_geometry.ts';

interface ShownIncidents {
  seesPoints: boolean;
  period: Pick<Period, 'fromDate' | 'toDate'>;
  /** Chosen top categories; empty: all that count. */
  categories: readonly string[];
  family: readonly Category[];
  sources: readonly string[];
  part: KnownPart | null;
}

/** Addresses of the incidents that are shown, as files; null for roles that may not take them along. */
export function useExportAddresses(shown: ShownIncidents) {
  const { code } = useCurrentMunicipality().municipality;
  const { seesPoints, period, categories, family, sources, part } = shown;
  if (!seesPoints) return null;
  const counted = categories.length > 0 ? categories : family.map((category) => category.code);
  const query = {
    datetime: `${period.fromDate}/${period.toDate}`,
    category: counted.join(','),
    source: sources.join(','),
    status: COUNTED_STATUSES.join(','),
    ...(part?.part.kind === 'area' && { area: part.part.id }),
    ...(part?.part.kind === 'box' && {
      bbox: [part.part.west, part.part.south, part.part.east, part.part.north].join(','),
    }),
  };
  const address = (file: string) => apiAddress(municipalityPath(code, file), query);
  return {
    csv: address('incidents.csv'),
    geoJson: address('incidents.geojson'),
    arrow: address('incidents.arrow'),
  };
}
