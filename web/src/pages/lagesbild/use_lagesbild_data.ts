import { useMemo } from 'react';
import {
  useAreas,
  useBackground,
  useCategories,
  useOrganizations,
  usePlaces,
} from '../../api/municipality.ts';
import { type MunicipalGround, municipalGround } from '../../map/ground_features.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { familyOf } from './use_analysis.ts';

/** The registers that the page stands on; each is undefined until it has come. */
export function useLagesbildData() {
  const { municipality } = useCurrentMunicipality();
  const { code } = municipality;
  const categories = useCategories(code);
  const organizations = useOrganizations(code);
  const places = usePlaces(code);
  const areas = useAreas(code);
  const background = useBackground(code);
  const family = useMemo(() => categories.data && familyOf(categories.data), [categories.data]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: clock and data version change without moving the ground
  const ground = useMemo<MunicipalGround | null>(() => {
    if (!background.data || !areas.data || !places.data) return null;
    return municipalGround({
      municipality,
      background: background.data,
      areas: areas.data as MunicipalGround['areas'],
      places: places.data,
    });
  }, [code, municipality.backgroundFile?.id, background.data, areas.data, places.data]);
  const failed = [categories, places, background].find((query) => query.error);
  return {
    categories: categories.data,
    organizations: organizations.data ?? [],
    places: places.data,
    areas: areas.data,
    family,
    ground,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}
