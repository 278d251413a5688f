import './interventions.css';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import { lazy, Suspense } from 'react';
import { useInterventions } from '../../api/interventions.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import {
  choiceParameter,
  optionalParameter,
  searchWith,
  switchParameter,
  useUrlState,
  writeSearch,
} from '../../state/url_state.ts';
import { controlParameter } from './control_parameter.ts';
import { InterventionBoard } from './intervention_board.tsx';
import { InterventionDetail } from './intervention_detail.tsx';
import { NewIntervention } from './intervention_form.tsx';
import { InterventionTable } from './intervention_table.tsx';
import { interventionWords } from './intervention_words.ts';
import { OwnTasks } from './own_tasks.tsx';

const InterventionMap = lazy(() => import('./intervention_map.tsx'));

const VIEWS = ['mina', 'tabell', 'tavla', 'karta'] as const;
const OPENED = optionalParameter('atgard');
const NEW = switchParameter('ny');
// whoever carries out begins with the own tasks, whoever keeps the plan with all of it
const OWN_FIRST = choiceParameter('vy', VIEWS, 'mina');
const ALL_FIRST = choiceParameter('vy', VIEWS, 'tabell');

/** /{code}/atgarder: own tasks, table, board and map; one opened by `?atgard=`, a new one by `?ny=ja`. */
export default function InterventionsPage() {
  const words = useWords(interventionWords);
  const { membership } = useCurrentMunicipality();
  const [opened] = useUrlState(OPENED, 'push');
  const [isNew] = useUrlState(NEW, 'push');
  const mayManage = roleMay(membership.role, 'intervention.manage');
  // a link may write ?ny=1 as well
  const wantsNew = isNew || new URLSearchParams(window.location.search).get('ny') === '1';
  // what one åtgärd was compared with is no question about the next
  const close = () => {
    const search = searchWith(window.location.search, controlParameter, null);
    writeSearch(searchWith(search, OPENED, null), 'push');
  };
  if (opened) return <InterventionDetail key={opened} id={opened} onClose={close} />;
  if (wantsNew && mayManage) return <NewIntervention />;
  return (
    <div className="page interventions">
      <div className="interventions-head">
        <div>
          <PageHeading title={words.title}>{words.title}</PageHeading>
          <p className="muted">{words.lead}</p>
        </div>
        {mayManage && (
          <button
            type="button"
            className="button button-primary push-end"
            onClick={() => writeSearch('ny=ja', 'push')}
          >
            {words.newOne}
          </button>
        )}
      </div>
      <Views startsWithAll={mayManage} />
    </div>
  );
}

function Views({ startsWithAll }: { startsWithAll: boolean }) {
  const words = useWords(interventionWords);
  const { municipality } = useCurrentMunicipality();
  const [view, setView] = useUrlState(startsWithAll ? ALL_FIRST : OWN_FIRST);
  const [, open] = useUrlState(OPENED, 'push');
  const { data, error, refetch } = useInterventions(municipality.code);
  return (
    <>
      <fieldset className="row interventions-views">
        <legend className="visually-hidden">{words.views}</legend>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={view === one}
            onClick={() => setView(one)}
          >
            {words.view[one]}
          </button>
        ))}
      </fieldset>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.matched > data.interventions.length && (
        <p className="muted">{words.cut(data.interventions.length, data.matched)}</p>
      )}
      {view === 'mina' && <OwnTasks onOpen={open} />}
      {data && view !== 'mina' && data.interventions.length === 0 && <p className="notice">{words.none}</p>}
      {data && data.interventions.length > 0 && (
        <>
          {view === 'tabell' && <InterventionTable interventions={data.interventions} onOpen={open} />}
          {view === 'tavla' && (
            <InterventionBoard interventions={data.interventions} today={data.today} onOpen={open} />
          )}
          {view === 'karta' && (
            <Suspense fallback={<Loading />}>
              <InterventionMap interventions={data.interventions} onOpen={open} />
            </Suspense>
          )}
        </>
      )}
    </>
  );
}
