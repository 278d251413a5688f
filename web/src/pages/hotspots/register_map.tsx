import type { Hotspot } from '@lagesbild/shared/schemas/hotspot.ts';
import { useEffect, useRef } from 'react';
import { onHotspotPressed, showHotspotOutlines } from '../../map/hotspot_outline.ts';
import { readMapPalette } from '../../map/map_palette.ts';
import { useWords } from '../../state/language.ts';
import { useTheme } from '../../state/theme.ts';
import { useRegisterMap } from '../register/use_register_map.ts';
import { hotspotsWords } from './hotspots_words.ts';

interface RegisterMapProps {
  hotspots: readonly Hotspot[];
  onOpen(id: string): void;
}

/** Where the register's open hotspots lie, while none of them is chosen. The list beside is the map's twin. */
export function RegisterMap({ hotspots, onOpen }: RegisterMapProps) {
  const words = useWords(hotspotsWords);
  const theme = useTheme();
  const { container, view } = useRegisterMap({ title: words.registerMap, center: null });
  const open = useRef(onOpen);
  open.current = onOpen;
  const shown = hotspots.filter(({ state }) => state !== 'closed');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown follows from the hotspots
  useEffect(() => {
    const element = container.current;
    if (view && element) showHotspotOutlines(view.map, shown, readMapPalette(element, theme));
  }, [view, container, hotspots, theme]);
  useEffect(() => {
    if (view) return onHotspotPressed(view.map, (id) => open.current(id));
  }, [view]);
  return (
    <figure className="hotspots-overview">
      <div className="hotspots-map hotspots-map-tall">
        <div ref={container} className="hotspots-map-canvas" data-ready={view !== null || undefined} />
      </div>
      {shown.length > 0 && <figcaption className="muted small">{words.choose}</figcaption>}
    </figure>
  );
}
