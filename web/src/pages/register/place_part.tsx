import type { PlaceType } from '@lagesbild/shared/domain/incident_codes.ts';
import { PLACE_TYPE_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import type { Place } from '@lagesbild/shared/schemas/municipality.ts';
import { useRegisteredPlaces, useRegisterWrite } from '../../api/registers.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { optionalParameter, useUrlState } from '../../state/url_state.ts';
import { PlaceForm } from './place_form.tsx';
import { PlaceImportForm } from './place_import_form.tsx';
import { placeWords } from './place_words.ts';
import { type PartProps, RegisterFrame } from './register_frame.tsx';
import { RegisterHistory } from './register_history.tsx';
import { compareNames, compareNotes, RegisterList } from './register_list.tsx';
import { registerWords } from './register_words.ts';
import { hasDraft } from './use_register_form.ts';

const chosenParameter = optionalParameter('val');

/** Names of the municipality's places, and where each is. */
export function PlacePart({ done, onDone }: PartProps) {
  const shared = useWords(registerWords);
  const words = useWords(placeWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { code } = municipality;
  const { data, error, refetch } = useRegisteredPlaces(code);
  const [chosen, choose] = useUrlState(chosenParameter);
  const request = useRegisterWrite<Place>(code);
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  const place = data.places.find(({ id }) => id === chosen) ?? null;
  const typeOf = ({ placeType }: Place) =>
    placeType === null ? undefined : PLACE_TYPE_LABELS[placeType as PlaceType]?.[language];
  const setActive = (row: Place, active: boolean) =>
    request.mutate(
      { method: 'PATCH', resource: `places/${row.id}`, body: { version: row.version, change: { active } } },
      {
        onSuccess: (after) =>
          onDone({
            text: active ? shared.activated(row.name) : shared.deactivated(row.name),
            undo: () => setActive(after, !active),
          }),
      },
    );
  const detail = () => {
    if (chosen === 'fil') return <PlaceImportForm places={data.places} onDone={(text) => onDone({ text })} />;
    if (chosen !== 'ny' && !place) return null;
    return (
      <PlaceForm
        key={chosen}
        place={place}
        onSaved={(saved) => {
          onDone({ text: shared.saved(saved.name) });
          choose(saved.id);
        }}
        onActive={(active) => place && setActive(place, active)}
        problem={request.error}
      />
    );
  };
  return (
    <RegisterFrame
      done={done}
      onBack={() => choose(null)}
      hint={
        <>
          <p>{words.hint}</p>
          <RegisterHistory entity="place" nameOf={(id) => data.places.find((row) => row.id === id)?.name} />
        </>
      }
      detail={detail()}
      list={
        <RegisterList
          rows={data.places.map((row) => ({
            id: row.id,
            name: row.name,
            note: typeOf(row),
            active: row.active,
            isChanged: hasDraft(`${code}/place/${row.id}`),
          }))}
          chosen={chosen}
          onChoose={choose}
          empty={words.empty}
          sorts={[
            { value: 'name', label: words.byName, compare: compareNames },
            { value: 'type', label: words.byType, compare: compareNotes },
          ]}
          actions={
            <>
              <button type="button" className="button button-primary" onClick={() => choose('ny')}>
                {words.add}
              </button>
              <button type="button" className="button" onClick={() => choose('fil')}>
                {shared.importFile}
              </button>
            </>
          }
        />
      }
    />
  );
}
