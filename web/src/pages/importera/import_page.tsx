import './import.css';
import './mapping.css';
import './outcome.css';
import { useImport } from '../../api/imports.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { searchWith, useUrlState, writeSearch } from '../../state/url_state.ts';
import { BatchView } from './batch_view.tsx';
import { ImportStart } from './import_start.tsx';
import { importParameter, stepParameter } from './import_steps.ts';
import { ImportWizard } from './import_wizard.tsx';
import { importWords } from './import_words.ts';

/** Importera: the start with what was imported before; a file on its way in, step by step; a batch and the way back. */
export default function ImportPage() {
  const words = useWords(importWords);
  const { code } = useCurrentMunicipality().municipality;
  const [id] = useUrlState(importParameter);
  const { data: found, error } = useImport(code, id);
  const toStart = () =>
    writeSearch(
      searchWith(searchWith(window.location.search, importParameter, null), stepParameter, 'kolumner'),
      'push',
    );
  const open = (wanted: string) =>
    writeSearch(
      searchWith(searchWith(window.location.search, importParameter, wanted), stepParameter, 'kolumner'),
      'push',
    );
  if (id === null) return <ImportStart onOpen={open} />;
  if (!found) {
    return error ? (
      <div className="page import">
        <ProblemNotice error={error} />
        <button type="button" className="button" onClick={toStart}>
          {words.toStart}
        </button>
      </div>
    ) : (
      <Loading />
    );
  }
  const isDraft = found.state === 'draft' || found.state === 'checking';
  return isDraft ? (
    <ImportWizard key={id} draft={found} onLeave={toStart} />
  ) : (
    <BatchView batch={found} onLeave={toStart} />
  );
}
