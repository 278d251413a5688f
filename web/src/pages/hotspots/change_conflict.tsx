import { useFocusAreas } from '../../api/focus_areas.ts';
import { usePlaces } from '../../api/municipality.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { hotspotsWords } from './hotspots_words.ts';
import type { HotspotFields } from './use_hotspot_change.ts';

/** Somebody else came before: what holds now, while everything in the form is kept. Nothing without a conflict. */
export function ChangeConflict({ stands }: { stands: HotspotFields | null }) {
  const words = useWords(hotspotsWords);
  const { code } = useCurrentMunicipality().municipality;
  const { data: places } = usePlaces(code);
  const { data: focusAreas } = useFocusAreas(code);
  if (!stands) return null;
  const { name, placeId, focusAreaId, geometry } = stands;
  const nameIn = (rows: readonly { id: string; name: string }[] | undefined, id: string | null) =>
    rows?.find((row) => row.id === id)?.name ?? words.none;
  const rows: [string, string][] = [
    ...(name === undefined ? [] : [[words.name, name] satisfies [string, string]]),
    ...(placeId === undefined
      ? []
      : [[words.registerPlace, nameIn(places, placeId)] satisfies [string, string]]),
    ...(focusAreaId === undefined
      ? []
      : [[words.focusArea, nameIn(focusAreas?.focusAreas, focusAreaId)] satisfies [string, string]]),
    ...(geometry === undefined ? [] : [[words.area, words.redrawnByOther] satisfies [string, string]]),
  ];
  return (
    <div className="notice notice-error" role="alert">
      <strong>{words.changedByOther}</strong>
      <ul>
        {rows.map(([field, value]) => (
          <li key={field}>
            {field}: {value}
          </li>
        ))}
      </ul>
      <p>{words.changedByOtherHint}</p>
    </div>
  );
}
