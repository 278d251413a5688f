import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { Picture, PicturePlace } from '../../analysis/picture.ts';
import { outlineBounds } from '../../map/hotspot_features.ts';
import type { LitPlace } from '../../map/lagesbild_map.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { HotspotItem, QuietItem } from './hotspot_item.tsx';
import { HotspotRegisterLink } from './hotspot_register_link.tsx';
import { lagesbildWords } from './lagesbild_words.ts';
import { RepeatList } from './repeat_list.tsx';
import type { Pointed } from './use_pointed.ts';
import type { NumberedRepeat, RepeatState } from './use_repeats.ts';

interface HotspotListProps {
  picture: Picture;
  family: readonly Category[];
  selected: number | null;
  onSelect(rank: number | null): void;
  pointed: Pointed;
  repeats: RepeatState;
  openedRepeat: NumberedRepeat | null;
  onOpenRepeat(repeat: NumberedRepeat): void;
  onFly(place: PicturePlace): void;
  /** First day of the shown fortnight, when the numbers are those of the register; else null. */
  registerFortnight: string | null;
}

/** Places with more than chance gives, heaviest first; the number is the same on the map. */
export function HotspotList(props: HotspotListProps) {
  const { picture, family, selected, onSelect, pointed, onFly, registerFortnight } = props;
  const words = useWords(lagesbildWords);
  const readsRegister = roleMay(useCurrentMunicipality().municipality.myRole, 'hotspot_register.read');
  const { hotspots } = picture;
  return (
    <section className="hotspots" aria-labelledby="hotspots-heading">
      <div className="section-heading">
        <h2 id="hotspots-heading" className="eyebrow">
          {words.hotspots}
        </h2>
      </div>
      {hotspots.length === 0 && <NoHotspots picture={picture} />}
      <ol aria-describedby="hotspot-keys">
        {hotspots.map((hotspot) => (
          <HotspotItem
            key={hotspot.rank}
            hotspot={hotspot}
            fortnights={picture.fortnights}
            family={family}
            open={selected === hotspot.rank}
            register={
              readsRegister && <HotspotRegisterLink rank={hotspot.rank} fortnight={registerFortnight} />
            }
            onToggle={() => onSelect(selected === hotspot.rank ? null : hotspot.rank)}
            pointed={pointed.isAt('hotspot', hotspot.rank)}
            onPoint={(on) => pointed.point(on ? target(hotspot, 'hotspot', hotspot.rank) : null)}
          />
        ))}
      </ol>
      <p id="hotspot-keys" className="hotspot-keys">
        {words.hotspotKeys}
      </p>
      <QuietPlaces
        title={words.aboveUsual}
        places={picture.unusualPlaces}
        picture={picture}
        onFly={onFly}
        onPoint={(place) => pointed.point(place && target(place, 'hotspot', 0))}
      />
      <QuietPlaces
        title={words.faded}
        places={picture.fadedPlaces}
        picture={picture}
        onFly={onFly}
        // drawn after the hotspots, in the same order as here
        onPoint={(place, i) => pointed.point(place && target(place, 'hotspot', hotspots.length + 1 + i))}
      />
      <RepeatList
        repeats={props.repeats}
        family={family}
        opened={props.openedRepeat}
        pointed={pointed}
        onOpen={props.onOpenRepeat}
      />
    </section>
  );
}

/** What is drawn heavier for a place of the list, and where it is. */
const target = ({ outline }: PicturePlace, kind: LitPlace['kind'], number: number) => ({
  kind,
  number,
  bounds: outlineBounds(outline),
});

interface QuietPlacesProps {
  title: string;
  places: readonly PicturePlace[];
  picture: Picture;
  onFly(place: PicturePlace): void;
  onPoint(place: PicturePlace | null, position: number): void;
}

function QuietPlaces({ title, places, picture, onFly, onPoint }: QuietPlacesProps) {
  if (places.length === 0) return null;
  return (
    <>
      <h3 className="eyebrow hotspots-unusual">{title}</h3>
      <ul>
        {places.map((place, i) => (
          <QuietItem
            key={`${place.lon} ${place.lat}`}
            place={place}
            fortnights={picture.fortnights}
            onFly={() => onFly(place)}
            onPoint={(pointed) => onPoint(pointed ? place : null, i)}
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
