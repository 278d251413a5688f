import type { HotspotDetail } from '@lagesbild/shared/schemas/hotspot.ts';
import { useHotspotWrite } from '../../api/hotspots.ts';
import { useCategories } from '../../api/municipality.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { DetailSection } from './detail_section.tsx';
import { momentDay } from './hotspot_dates.ts';
import { hotspotsWords } from './hotspots_words.ts';
import { IncidentSearch } from './incident_search.tsx';

/** Incidents that belong to the work here; their number alone for roles without exact points. */
export function LinkedIncidents({ hotspot, manages }: { hotspot: HotspotDetail; manages: boolean }) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { code, timeZone } = useCurrentMunicipality().municipality;
  const { data: categories = [] } = useCategories(code);
  const write = useHotspotWrite(code);
  const { id, incidents, incidentCount } = hotspot;
  if (incidents === null) {
    return (
      <DetailSection title={words.incidents}>
        <p>{words.incidentsCount(incidentCount)}</p>
      </DetailSection>
    );
  }
  const link = (incidentIds: string[]) =>
    write.mutate({ method: 'POST', path: `${id}/incidents`, body: { incidentIds } });
  const unlink = (incidentId: string) =>
    write.mutate({ method: 'DELETE', path: `${id}/incidents/${incidentId}` });
  return (
    <DetailSection title={words.incidents}>
      {incidents.length === 0 && <p className="muted">{words.incidentsNone}</p>}
      <ul className="hotspots-incidents">
        {incidents.map((incident) => {
          const text = `${fullCategoryName(incident.categoryCode, categories, language)}, ${momentDay(incident.countedAt, timeZone, language)}`;
          return (
            <li key={incident.id}>
              <span>{text}</span>
              {manages && (
                <button
                  type="button"
                  className="button button-quiet"
                  disabled={write.isPending}
                  onClick={() => unlink(incident.id)}
                >
                  {words.unlink}
                  <span className="visually-hidden">: {text}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <ProblemNotice error={write.error} />
      {manages && (
        <IncidentSearch
          geometry={hotspot.geometry}
          linked={incidents.map((incident) => incident.id)}
          busy={write.isPending}
          onLink={link}
        />
      )}
    </DetailSection>
  );
}
