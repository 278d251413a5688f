import { useEffect, useRef, useState } from 'react';
import { useAreas, useBackground, usePlaces } from '../../api/municipality.ts';
import type { MapHotspot } from '../../map/hotspot_features.ts';
import { createPresentationMap, type PresentationMap } from '../../map/presentation_map.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { useTheme } from '../../state/theme.ts';
import { screenScale } from './screen_scale.ts';
import { visaWords } from './visa_words.ts';

interface VisaMapProps {
  hotspots: readonly MapHotspot[];
  /** The hotspot to be at; null: over the whole municipality. */
  at: number | null;
}

/** The one map of the presentation: it stays between slides, so that it can fly from place to place. */
export default function VisaMap({ hotspots, at }: VisaMapProps) {
  const words = useWords(visaWords);
  const theme = useTheme();
  const { municipality } = useCurrentMunicipality();
  const { data: background } = useBackground(municipality.code);
  const { data: places } = usePlaces(municipality.code);
  const { data: areas } = useAreas(municipality.code);
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<PresentationMap | null>(null);
  const isReady = background !== undefined && places !== undefined && areas !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once for these places; theme and flights follow below
  useEffect(() => {
    if (!container.current || !isReady) return;
    let ended = false;
    let made: PresentationMap | null = null;
    void createPresentationMap(container.current, {
      municipality,
      background,
      places,
      areas,
      theme,
      title: words.mapTitle,
      hotspots,
      scale: screenScale(),
    }).then((map) => {
      made = map;
      if (ended) map.destroy();
      else setView(map);
    });
    return () => {
      ended = true;
      setView(null);
      made?.destroy();
    };
  }, [isReady, hotspots]);

  useEffect(() => view?.setTheme(theme), [view, theme]);
  useEffect(() => view?.flyTo(at), [view, at]);
  useEffect(() => {
    if (!view) return;
    const rescale = () => view.setScale(screenScale());
    window.addEventListener('resize', rescale);
    return () => window.removeEventListener('resize', rescale);
  }, [view]);

  return (
    <>
      <div ref={container} className="visa-canvas" data-ready={view !== null || undefined} />
      <p className="visa-caption">{words.mapCaption}</p>
    </>
  );
}
