import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { type AreaGeometry, polygonContains, polygonToMeters } from '@lagesbild/shared/geo/polygon.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { Hotspot } from '@lagesbild/shared/schemas/hotspot.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { lastClosedPeriod } from '@lagesbild/shared/time/period.ts';
import { useState } from 'react';
import { incidentOf, useIncidents } from '../../api/incidents.ts';
import { useCategories } from '../../api/municipality.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { boundsOf } from '../../map/hotspot_outline.ts';
import { fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { dayAfter, dayBefore } from '../lagesbild/shown_period.ts';
import { DateField } from '../register/date_field.tsx';
import { momentDay } from './hotspot_dates.ts';
import { hotspotsWords } from './hotspots_words.ts';

interface IncidentSearchProps {
  geometry: Hotspot['geometry'];
  /** Those that need not be found again. */
  linked: readonly string[];
  busy: boolean;
  onLink(ids: string[]): void;
}

/** Incidents inside the surface, of some days; the last closed fortnight to begin with. */
export function IncidentSearch({ geometry, linked, busy, onLink }: IncidentSearchProps) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { code, timeZone, proj4, now } = municipality;
  const { data: categories = [] } = useCategories(code);
  const last = lastClosedPeriod('fortnight', Date.parse(now), municipality);
  const [from, setFrom] = useState<string | null>(last.fromDate);
  const [lastDay, setLastDay] = useState<string | null>(dayBefore(last.toDate));
  const [asked, setAsked] = useState<string | null>(null);
  const query = { bbox: boundsOf(geometry).join(','), datetime: asked ?? '', limit: LIMITS.listMaximum };
  const { data, error } = useIncidents(code, query, { enabled: asked !== null });
  const projection = createProjection(proj4);
  const polygon = polygonToMeters(geometry as AreaGeometry, projection);
  const isInside = ({ lon, lat }: Incident) =>
    lon !== null && lat !== null && polygonContains(polygon, ...projection.toMeters(lon, lat));
  const found = data?.features.map(incidentOf).filter(isInside) ?? [];
  const left = found.filter(({ id }) => !linked.includes(id));
  const daysError = from && lastDay && lastDay < from ? words.reversed : undefined;
  return (
    <form
      className="hotspots-form"
      aria-label={words.search}
      onSubmit={(event) => {
        event.preventDefault();
        if (from && lastDay && !daysError) setAsked(`${from}/${dayAfter(lastDay)}`);
      }}
    >
      <div className="hotspots-fields">
        <DateField label={words.searchFrom} value={from} onChange={setFrom} />
        <DateField label={words.searchTo} value={lastDay} onChange={setLastDay} error={daysError} />
        <button type="submit" className="button" disabled={!from || !lastDay}>
          {words.search}
        </button>
      </div>
      <ProblemNotice error={error} />
      <div role="status">{data && <p>{words.foundInside(found.length)}</p>}</div>
      {data?.nextCursor && <p className="notice">{words.searchCut(data.numberReturned)}</p>}
      <ul className="hotspots-incidents">
        {left.map((incident) => {
          const text = `${fullCategoryName(incident.categoryCode, categories, language)}, ${momentDay(incident.occurredFrom ?? incident.noticedAt ?? incident.receivedAt, timeZone, language)}`;
          return (
            <li key={incident.id}>
              <span>{text}</span>
              <button type="button" className="button" disabled={busy} onClick={() => onLink([incident.id])}>
                {words.link}
                <span className="visually-hidden">: {text}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </form>
  );
}
