import { type AreaGeometry, polygonArea, polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { Hotspot } from '@lagesbild/shared/schemas/hotspot.ts';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { useFocusAreas } from '../../api/focus_areas.ts';
import { usePlaces } from '../../api/municipality.ts';
import { boundsOf, showHotspotOutlines } from '../../map/hotspot_outline.ts';
import { readMapPalette } from '../../map/map_palette.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { formatNumber } from '../../state/number_format.ts';
import { useTheme } from '../../state/theme.ts';
import { useRegisterMap } from '../register/use_register_map.ts';
import { hotspotsWords } from './hotspots_words.ts';

/** How the surface is looked at. */
const closeBy = { padding: 60, maxZoom: 17 };

/** The surface on the map, and the same in words. */
export function HotspotMap({ hotspot }: { hotspot: Hotspot }) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const theme = useTheme();
  const { municipality } = useCurrentMunicipality();
  const { data: places } = usePlaces(municipality.code);
  const { data: focusAreas } = useFocusAreas(municipality.code);
  const { id, geometry, placeId, focusAreaId } = hotspot;
  const [west, south, east, north] = boundsOf(geometry);
  const { container, view } = useRegisterMap({
    title: words.map(hotspot.name),
    center: null,
    fit: { bounds: [west, south, east, north], ...closeBy },
  });
  useEffect(() => {
    view?.map.fitBounds([west, south, east, north], { ...closeBy, animate: false });
  }, [view, west, south, east, north]);
  useEffect(() => {
    const element = container.current;
    if (!view || !element) return;
    showHotspotOutlines(view.map, [{ id, geometry }], readMapPalette(element, theme));
  }, [view, container, id, geometry, theme]);
  const area = polygonArea(polygonToMeters(geometry as AreaGeometry, createProjection(municipality.proj4)));
  const middle = [(south + north) / 2, (west + east) / 2].map((degrees) =>
    formatNumber(degrees, language, { minimumFractionDigits: 5, maximumFractionDigits: 5 }),
  );
  const place = places?.find((candidate) => candidate.id === placeId);
  const focusArea = focusAreas?.focusAreas.find((candidate) => candidate.id === focusAreaId);
  return (
    <div>
      <div className="hotspots-map">
        <div ref={container} className="hotspots-map-canvas" data-ready={view !== null || undefined} />
      </div>
      <dl className="facts hotspots-facts">
        <div className="fact">
          <dt>{words.area}</dt>
          <dd>{words.squareMeters(formatNumber(Math.round(area / 10) * 10, language))}</dd>
        </div>
        <div className="fact">
          <dt>{words.middle}</dt>
          <dd>{middle.join('; ')}</dd>
        </div>
        {place && (
          <div className="fact">
            <dt>{words.registerPlace}</dt>
            <dd>{place.name}</dd>
          </div>
        )}
        {focusArea && (
          <div className="fact">
            <dt>{words.focusArea}</dt>
            <dd>
              <Link href={`/${municipality.code}/fokus?fokus=${focusArea.id}`}>{focusArea.name}</Link>
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
