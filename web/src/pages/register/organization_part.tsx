import type { OrganizationKind } from '@lagesbild/shared/domain/incident_codes.ts';
import type { Organization } from '@lagesbild/shared/schemas/municipality.ts';
import { useOrganizations } from '../../api/municipality.ts';
import { useRegisteredAreas } from '../../api/registers.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { optionalParameter, useUrlState } from '../../state/url_state.ts';
import { OrganizationForm } from './organization_form.tsx';
import { organizationWords } from './organization_words.ts';
import { type PartProps, RegisterFrame } from './register_frame.tsx';
import { RegisterHistory } from './register_history.tsx';
import { compareNames, compareNotes, RegisterList } from './register_list.tsx';
import { registerWords } from './register_words.ts';
import { hasDraft } from './use_register_form.ts';

const chosenParameter = optionalParameter('val');

/** Who reports, from when and until when, and where partners see figures. */
export function OrganizationPart({ done, onDone }: PartProps) {
  const shared = useWords(registerWords);
  const words = useWords(organizationWords);
  const { municipality } = useCurrentMunicipality();
  const { code } = municipality;
  const { data: organizations, error, refetch } = useOrganizations(code);
  const areas = useRegisteredAreas(code);
  const [chosen, choose] = useUrlState(chosenParameter);
  if (!organizations || !areas.data)
    return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  const organization = organizations.find(({ id }) => id === chosen) ?? null;
  const noteOf = ({ kind, reportsFrom, reportsTo }: Organization) =>
    [
      words.kinds[kind as OrganizationKind] ?? kind,
      reportsFrom && words.since(reportsFrom),
      reportsTo && words.until(reportsTo),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <RegisterFrame
      done={done}
      onBack={() => choose(null)}
      hint={
        <>
          <p>{words.hint}</p>
          <RegisterHistory
            entity="organization"
            nameOf={(id) => organizations.find((row) => row.id === id)?.name}
          />
        </>
      }
      detail={
        organization || chosen === 'ny' ? (
          <OrganizationForm
            key={chosen}
            organization={organization}
            areas={areas.data.areas}
            onSaved={(saved) => {
              onDone({ text: shared.saved(saved.name) });
              choose(saved.id);
            }}
          />
        ) : null
      }
      list={
        <RegisterList
          rows={organizations.map((row) => ({
            id: row.id,
            name: row.name,
            note: noteOf(row),
            active: true,
            isChanged: hasDraft(`${code}/organization/${row.id}`),
          }))}
          chosen={chosen}
          onChoose={choose}
          empty={words.empty}
          sorts={[
            { value: 'name', label: words.byName, compare: compareNames },
            { value: 'kind', label: words.byKind, compare: compareNotes },
          ]}
          actions={
            <button type="button" className="button button-primary" onClick={() => choose('ny')}>
              {words.add}
            </button>
          }
        />
      }
    />
  );
}
