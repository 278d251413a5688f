import type { Area, AreaSet } from '@lagesbild/shared/schemas/municipality.ts';
import { useAreaSets, useRegisteredAreas, useRegisterWrite } from '../../api/registers.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { optionalParameter, useUrlState } from '../../state/url_state.ts';
import { AreaForm } from './area_form.tsx';
import { AreaImportForm } from './area_import_form.tsx';
import { AreaSetForm } from './area_set_form.tsx';
import { areaWords } from './area_words.ts';
import { type PartProps, RegisterFrame } from './register_frame.tsx';
import { RegisterHistory } from './register_history.tsx';
import { RegisterList, type RegisterRow } from './register_list.tsx';
import { registerWords } from './register_words.ts';
import { hasDraft } from './use_register_form.ts';

const chosenParameter = optionalParameter('val');

/** Sets of areas, and the areas in each. */
export default function AreaPart({ done, onDone }: PartProps) {
  const shared = useWords(registerWords);
  const words = useWords(areaWords);
  const { municipality } = useCurrentMunicipality();
  const { code } = municipality;
  const areas = useRegisteredAreas(code);
  const sets = useAreaSets(code);
  const [chosen, choose] = useUrlState(chosenParameter);
  const request = useRegisterWrite<Area | AreaSet>(code);
  if (!areas.data || !sets.data) {
    const error = areas.error ?? sets.error;
    return error ? <ProblemNotice error={error} onRetry={() => void areas.refetch()} /> : <Loading />;
  }
  const all = areas.data.areas;
  const { areaSets } = sets.data;
  const setActive = (resource: string, row: { id: string; name: string; version: number }, active: boolean) =>
    request.mutate(
      {
        method: 'PATCH',
        resource: `${resource}/${row.id}`,
        body: { version: row.version, change: { active } },
      },
      {
        onSuccess: (after) =>
          onDone({
            text: active ? shared.activated(row.name) : shared.deactivated(row.name),
            undo: () => setActive(resource, after, !active),
          }),
      },
    );
  const saved = ({ id, name }: { id: string; name: string }) => {
    onDone({ text: shared.saved(name) });
    choose(id);
  };
  const detail = () => {
    if (chosen === 'fil') return <AreaImportForm areaSets={areaSets} onDone={(text) => onDone({ text })} />;
    const area = all.find(({ id }) => id === chosen) ?? null;
    if (area || chosen === 'ny')
      return (
        <AreaForm
          key={chosen}
          area={area}
          sets={areaSets}
          onSaved={saved}
          onActive={(active) => area && setActive('areas', area, active)}
          problem={request.error}
        />
      );
    const areaSet = areaSets.find(({ id }) => id === chosen) ?? null;
    if (!areaSet && chosen !== 'ny-indelning') return null;
    return (
      <AreaSetForm
        key={chosen}
        areaSet={areaSet}
        onSaved={saved}
        onActive={(active) => areaSet && setActive('area-sets', areaSet, active)}
        problem={request.error}
      />
    );
  };
  const rows = areaSets.flatMap((set): RegisterRow[] => {
    const members = all.filter(({ setId }) => setId === set.id);
    return [
      {
        id: set.id,
        name: set.name,
        note: words.areas(members.filter(({ active }) => active).length),
        active: set.active,
        isChanged: hasDraft(`${code}/area_set/${set.id}`),
      },
      ...members.map((area) => ({
        id: area.id,
        name: area.name,
        active: area.active,
        nested: true,
        isChanged: hasDraft(`${code}/area/${area.id}`),
      })),
    ];
  });
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name;
  return (
    <RegisterFrame
      done={done}
      onBack={() => choose(null)}
      hint={
        <>
          <p>{words.hint}</p>
          <RegisterHistory entity="area" nameOf={nameOf} />
        </>
      }
      detail={detail()}
      list={
        <RegisterList
          rows={rows}
          chosen={chosen}
          onChoose={choose}
          empty={words.empty}
          actions={
            <>
              {areaSets.length > 0 && (
                <button type="button" className="button button-primary" onClick={() => choose('ny')}>
                  {words.addArea}
                </button>
              )}
              <button type="button" className="button" onClick={() => choose('ny-indelning')}>
                {words.addSet}
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
