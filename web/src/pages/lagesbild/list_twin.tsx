import type { Category, Organization } from '@lagesbild/shared/schemas/municipality.ts';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { Picture } from '../../analysis/picture.ts';
import type { RepeatPlace } from '../../analysis/repeat_places.ts';
import { useWords } from '../../state/language.ts';
import { useUrlState } from '../../state/url_state.ts';
import { CellTable } from './cell_table.tsx';
import { HotspotTable } from './hotspot_table.tsx';
import { IncidentTable } from './incident_table.tsx';
import { lagesbildWords } from './lagesbild_words.ts';
import { RepeatTable } from './repeat_table.tsx';
import { tableParameter } from './url_parameters.ts';
import type { RepeatState } from './use_repeats.ts';

interface ListTwinProps {
  session: AnalysisSession;
  picture: Picture;
  seesPoints: boolean;
  categories: readonly Category[];
  family: readonly Category[];
  organizations: readonly Organization[];
  /** Address of the same incidents as a file; null for roles that may not take them along. */
  downloadAddress: string | null;
  onOpenIncident(id: string): void;
  onShowHotspot(rank: number): void;
  repeats: RepeatState;
  onOpenRepeat(place: RepeatPlace): void;
}

/** Tables that only roles with exact points have. */
const ofPoints: readonly string[] = ['upprepade', 'handelser'];

/** The same data as the map, as tables: for screen readers, for the keyboard, for looking closely. */
export function ListTwin(props: ListTwinProps) {
  const { session, picture, seesPoints, categories, family, organizations, downloadAddress } = props;
  const words = useWords(lagesbildWords);
  const [table, setTable] = useUrlState(tableParameter);
  const offered = (['hotspots', 'upprepade', 'handelser', 'rutor'] as const).filter(
    (one) => seesPoints || !ofPoints.includes(one),
  );
  const chosen = offered.includes(table) ? table : 'hotspots';
  return (
    <section className="list-twin" aria-label={words.list}>
      <div className="list-twin-head">
        <fieldset className="segments">
          <legend className="visually-hidden">{words.list}</legend>
          {offered.map((one) => (
            <button key={one} type="button" aria-pressed={one === chosen} onClick={() => setTable(one)}>
              {words.tables[one]}
            </button>
          ))}
        </fieldset>
        {downloadAddress && (
          <a className="push-end" href={downloadAddress} download>
            {words.download}
          </a>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard */}
      <section className="list-twin-scroll" aria-label={words.tables[chosen]} tabIndex={0}>
        {chosen === 'hotspots' && (
          <HotspotTable
            hotspots={picture.hotspots}
            unusualPlaces={picture.unusualPlaces}
            fadedPlaces={picture.fadedPlaces}
            family={family}
            onShow={props.onShowHotspot}
          />
        )}
        {chosen === 'upprepade' && (
          <RepeatTable repeats={props.repeats} family={family} onOpen={props.onOpenRepeat} />
        )}
        {chosen === 'handelser' && (
          <IncidentTable
            session={session}
            picture={picture}
            categories={categories}
            organizations={organizations}
            onOpen={props.onOpenIncident}
          />
        )}
        {chosen === 'rutor' && <CellTable cells={picture.cells} />}
      </section>
    </section>
  );
}
