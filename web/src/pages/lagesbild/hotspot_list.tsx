import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { Picture, PictureHotspot, PicturePlace } from '../../analysis/picture.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { CategoryMix } from './category_mix.tsx';
import { formatCount } from './figure_words.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { placeText } from './place_text.ts';

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
            family={family}
            open={selected === hotspot.rank}
            onToggle={() => onSelect(selected === hotspot.rank ? null : hotspot.rank)}
            onLight={onLight}
          />
        ))}
      </ol>
      {picture.unusualPlaces.length > 0 && (
        <>
          <h3 className="eyebrow hotspots-unusual">{words.aboveUsual}</h3>
          <ul>
            {picture.unusualPlaces.map((place) => (
              <UnusualItem key={`${place.lon} ${place.lat}`} place={place} onFly={() => onFly(place)} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface HotspotItemProps {
  hotspot: PictureHotspot;
  family: readonly Category[];
  open: boolean;
  onToggle(): void;
  onLight(rank: number | null): void;
}

function HotspotItem({ hotspot, family, open, onToggle, onLight }: HotspotItemProps) {
  const words = useWords(lagesbildWords);
  const { rank, weight, name, verdicts, strongerThanUsual, categories, cellCount } = hotspot;
  const which = verdicts.map((verdict) => words.verdicts[verdict] ?? verdict).join(', ');
  return (
    <li className="hotspot" data-open={open || undefined}>
      <button
        type="button"
        className="hotspot-button"
        aria-expanded={open}
        onClick={onToggle}
        onPointerEnter={() => onLight(rank)}
        onPointerLeave={() => onLight(null)}
        onFocus={() => onLight(rank)}
        onBlur={() => onLight(null)}
      >
        <span className="hotspot-rank">{rank}</span>
        <span className="hotspot-text">
          <b>{placeText(name, words)}</b>
          <Counts weight={weight} usual={hotspot.usual} />
        </span>
        {strongerThanUsual && <span className="hotspot-tag">{words.strongerThanUsual}</span>}
      </button>
      {categories && <CategoryMix counts={categories} family={family} />}
      {open && (
        <p className="hotspot-why">
          {words.moreThanElsewhere(which)}. {words.cells(cellCount)}.
        </p>
      )}
    </li>
  );
}

function Counts({ weight, usual }: { weight: number; usual: number | null }) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  return (
    <small>
      {words.countIncidents(weight)}
      {usual !== null && `, ${words.usually(formatCount(usual, language))}`}
    </small>
  );
}

/** More than usual but no hotspot: dashed, unfilled, last. */
function UnusualItem({ place, onFly }: { place: PicturePlace; onFly(): void }) {
  const words = useWords(lagesbildWords);
  return (
    <li className="hotspot">
      <button type="button" className="hotspot-button" onClick={onFly}>
        <span className="hotspot-rank hotspot-rank-dashed" aria-hidden="true" />
        <span className="hotspot-text">
          <b>{placeText(place.name, words)}</b>
          <Counts weight={place.weight} usual={place.usual} />
        </span>
      </button>
    </li>
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
