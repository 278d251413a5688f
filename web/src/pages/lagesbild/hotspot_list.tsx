import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { Picture, PicturePlace } from '../../analysis/picture.ts';
import { useWords } from '../../state/language.ts';
import { HotspotItem, QuietItem } from './hotspot_item.tsx';
import { lagesbildWords } from './lagesbild_words.ts';

interface HotspotListProps {
  picture: Picture;
  family: readonly Category[];
  selected: number | null;
  onSelect(rank: number | null): void;
  /** A hotspot is pointed at or has focus; null when none is. */
  onLight(rank: number | null): void;
  onFly(place: PicturePlace): void;
}

/** Places with more than chance gives, heaviest first; the number is the same on the map. */
export function HotspotList({ picture, family, selected, onSelect, onLight, onFly }: HotspotListProps) {
  const words = useWords(lagesbildWords);
  return (
    <section className="hotspots" aria-labelledby="hotspots-heading">
      <div className="section-heading">
        <h2 id="hotspots-heading" className="eyebrow">
          {words.hotspots}
        </h2>
      </div>
      {picture.hotspots.length === 0 && <NoHotspots picture={picture} />}
      <ol>
        {picture.hotspots.map((hotspot) => (
          <HotspotItem
            key={hotspot.rank}
            hotspot={hotspot}
            fortnights={picture.fortnights}
            family={family}
            open={selected === hotspot.rank}
            onToggle={() => onSelect(selected === hotspot.rank ? null : hotspot.rank)}
            onPoint={(pointed) => onLight(pointed ? hotspot.rank : null)}
          />
        ))}
      </ol>
      <QuietPlaces title={words.aboveUsual} places={picture.unusualPlaces} picture={picture} onFly={onFly} />
      <QuietPlaces title={words.faded} places={picture.fadedPlaces} picture={picture} onFly={onFly} />
    </section>
  );
}

interface QuietPlacesProps {
  title: string;
  places: readonly PicturePlace[];
  picture: Picture;
  onFly(place: PicturePlace): void;
}

function QuietPlaces({ title, places, picture, onFly }: QuietPlacesProps) {
  if (places.length === 0) return null;
  return (
    <>
      <h3 className="eyebrow hotspots-unusual">{title}</h3>
      <ul>
        {places.map((place) => (
          <QuietItem
            key={`${place.lon} ${place.lat}`}
            place={place}
            fortnights={picture.fortnights}
            onFly={() => onFly(place)}
          />
        ))}
      </ul>
    </>
  );
}

/** Too few to judge is another answer than nothing found. */
const fewestForHotspots = 10;

function NoHotspots({ picture }: { picture: Picture }) {
  const words = useWords(lagesbildWords);
  const { inCells, outside } = picture.shown;
  const [title, hint] =
    picture.studyAreaCells === 0
      ? [words.noStudyArea, '']
      : inCells + outside === 0
        ? [words.noIncidents, words.noIncidentsHint]
        : inCells < fewestForHotspots
          ? [words.tooFewForHotspots, words.tooFewHint]
          : [words.noHotspots, words.noHotspotsHint];
  return (
    <div className="hotspots-none">
      <p>{title}</p>
      {hint && <p className="muted small">{hint}</p>}
    </div>
  );
}
