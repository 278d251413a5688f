import { COORDINATE_SYSTEMS, WGS84 } from '@lagesbild/shared/geo/coordinate_systems.ts';
import type { ImportProfile } from '@lagesbild/shared/schemas/import_profile.ts';
import type { Place } from '@lagesbild/shared/schemas/municipality.ts';
import { ChoiceField } from '../../components/choice_field.tsx';
import { useWords } from '../../state/language.ts';
import { mappingWords } from './mapping_words.ts';
import { SelectField } from './select_field.tsx';
import type { Draft } from './use_draft.ts';
import { useFormats } from './use_formats.ts';

interface PlaceStepProps {
  profile: ImportProfile;
  chosen: Draft;
  places: readonly Place[];
}

/** The coordinate system, with why it is that one; and names that stand in for points. */
export function PlaceStep({ profile, chosen, places }: PlaceStepProps) {
  const words = useWords(mappingWords);
  const { columns } = chosen.options;
  const hasPoints = Boolean(columns?.lon && columns.lat);
  return (
    <>
      {hasPoints ? (
        <SelectField
          label={words.system}
          hint={profile.coordinates?.reason ?? ''}
          value={String(chosen.options.crs ?? WGS84)}
          onChange={(code) => chosen.change({ crs: Number(code) })}
        >
          {COORDINATE_SYSTEMS.map(({ code, name }) => (
            <option key={code} value={code}>
              {name} (EPSG {code})
            </option>
          ))}
        </SelectField>
      ) : (
        <p className="prose muted">{words.noCoordinates}</p>
      )}
      {columns?.municipality && <p className="prose muted">{words.onlyMunicipality}</p>}
      {profile.places.length > 0 && <PlaceNames profile={profile} chosen={chosen} places={places} />}
      {(profile.places.length > 0 || !hasPoints) && (
        <ChoiceField
          label={words.unplaced}
          value={chosen.options.unplaced ?? 'reject'}
          choices={[
            { value: 'reject', label: words.unplacedReject },
            { value: 'municipality', label: words.unplacedMunicipality, hint: words.unplacedHint },
          ]}
          onChange={(unplaced) => unplaced && chosen.change({ unplaced })}
        />
      )}
    </>
  );
}

function PlaceNames({ profile, chosen, places }: PlaceStepProps) {
  const words = useWords(mappingWords);
  const { count } = useFormats();
  const mapping = chosen.options.placeMapping ?? {};
  return (
    <section className="stack" aria-labelledby="place-names">
      <h2 id="place-names">{words.placesTitle}</h2>
      <p className="prose muted">{words.placesLead(profile.places.length + profile.morePlaces)}</p>
      <ul className="map-list">
        {profile.places.map(({ word, count: times, placeId, sure }) => {
          const value = mapping[word] ?? placeId ?? '';
          const isProposal = mapping[word] === undefined && placeId !== null && !sure;
          return (
            <li key={word} className="map-row" data-unknown={value === '' || undefined}>
              <div className="map-from">
                <strong>{word}</strong>
                <span className="small muted">{words.times(count(times))}</span>
              </div>
              <div className="map-to">
                <SelectField
                  label={words.placeOf(word)}
                  hideLabel
                  value={isProposal ? '' : value}
                  onChange={(id) => chosen.change({ placeMapping: { ...mapping, [word]: id } })}
                >
                  <option value="">{words.noPlace}</option>
                  {isProposal && (
                    <option value={placeId}>
                      {places.find(({ id }) => id === placeId)?.name} ({words.proposal})
                    </option>
                  )}
                  {places
                    .filter(({ id }) => !isProposal || id !== placeId)
                    .map((place) => (
                      <option key={place.id} value={place.id}>
                        {place.name}
                      </option>
                    ))}
                </SelectField>
                {isProposal && (
                  <button
                    type="button"
                    className="button-link small"
                    onClick={() => chosen.change({ placeMapping: { ...mapping, [word]: placeId } })}
                  >
                    {places.find(({ id }) => id === placeId)?.name}?
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {profile.morePlaces > 0 && <p className="small muted">{words.moreWords(profile.morePlaces)}</p>}
    </section>
  );
}
