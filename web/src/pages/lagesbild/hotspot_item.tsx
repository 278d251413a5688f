import { peakHoursLabel } from '@lagesbild/shared/labels/peak_hours_label.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { ReactNode } from 'react';
import type { FadedPlace, Picture, PictureHotspot, PicturePlace } from '../../analysis/picture.ts';
import { formatCount } from '../../components/figure_words.ts';
import { HotspotClass } from '../../components/hotspot_class.tsx';
import { HotspotStrip } from '../../components/hotspot_strip.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { CategoryMix } from './category_mix.tsx';
import { fortnightName, stripDays } from './fortnight_days.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { placeText } from './place_text.ts';
import { pointing } from './pointing.ts';

interface HotspotItemProps {
  hotspot: PictureHotspot;
  fortnights: Picture['fortnights'];
  family: readonly Category[];
  open: boolean;
  /** Its number on the map is pointed at. */
  pointed: boolean;
  /** Where it is followed; shown when it is opened. */
  register: ReactNode;
  onToggle(): void;
  /** It is pointed at or has focus, or no longer. */
  onPoint(pointed: boolean): void;
}

/** One hotspot: number as on the map, place, class, counts, last fortnights, categories; opened also why. */
export function HotspotItem(props: HotspotItemProps) {
  const { hotspot, fortnights, family, open, pointed, register, onToggle, onPoint } = props;
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  const { rank, name, verdicts, categories, cellCount, history, strongerThanUsual } = hotspot;
  const which = verdicts.map((verdict) => words.verdicts[verdict] ?? verdict).join(', ');
  const last = fortnights.at(-1);
  return (
    <li className="hotspot" data-open={open || undefined} data-pointed={pointed || undefined}>
      <button
        type="button"
        className="hotspot-button"
        data-hotspot={rank}
        aria-expanded={open}
        onClick={onToggle}
        {...pointing(onPoint)}
      >
        <span className="hotspot-rank">{rank}</span>
        <span className="hotspot-text">
          <b>{placeText(name, words)}</b>
          <small>
            <Counts place={hotspot} />
            {strongerThanUsual && ` · ${words.strongerThanUsual.toLocaleLowerCase(language)}`}
          </small>
        </span>
        <HotspotClass history={history} />
      </button>
      <div className="hotspot-more">
        {history && <HotspotStrip history={history} {...stripDays(fortnights, timeZone, language)} />}
        {categories && <CategoryMix counts={categories} family={family} />}
        {history?.peak && (
          <span className="hotspot-hours muted small">
            {words.mostly(peakHoursLabel(history.peak, language))}
          </span>
        )}
        {open && (
          <p className="hotspot-why">
            {words.moreThanElsewhere(which)}. {words.cells(cellCount)}.{' '}
            {history?.class && last
              ? `${words.classMeans[history.class]} ${words.classAsOf(fortnightName(last, timeZone, language))}`
              : history && words.classNotYet}
            {history?.peak && ` ${words.mostlyMeans}`}
          </p>
        )}
        {open && register}
      </div>
    </li>
  );
}

interface QuietItemProps {
  place: PicturePlace | FadedPlace;
  fortnights: Picture['fortnights'];
  onFly(): void;
  onPoint(pointed: boolean): void;
}

/** More than usual but no hotspot, or one that has faded: dashed, unfilled, last. */
export function QuietItem({ place, fortnights, onFly, onPoint }: QuietItemProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  const history = 'history' in place ? place.history : null;
  const last = fortnights[history?.flagged.lastIndexOf(true) ?? -1];
  return (
    <li className="hotspot">
      <button type="button" className="hotspot-button" onClick={onFly} {...pointing(onPoint)}>
        <span className="hotspot-rank hotspot-rank-dashed" aria-hidden="true" />
        <span className="hotspot-text">
          <b>{placeText(place.name, words)}</b>
          <small>
            <Counts place={place} />
            {last && ` · ${words.lastFlagged(fortnightName(last, timeZone, language))}`}
          </small>
        </span>
        <HotspotClass history={history} />
      </button>
      {history && (
        <div className="hotspot-more">
          <HotspotStrip history={history} {...stripDays(fortnights, timeZone, language)} />
        </div>
      )}
    </li>
  );
}

function Counts({ place: { weight, usual } }: { place: Pick<PicturePlace, 'weight' | 'usual'> }) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const count = words.countIncidents(weight);
  return usual === null ? count : `${count}, ${words.usually(formatCount(usual, language))}`;
}
