import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { SavedView } from '@lagesbild/shared/schemas/saved_view.ts';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { useRemoveSavedView, useSavedViews, useSaveView } from '../../api/saved_views.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { TextField } from '../../components/text_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

/** Views with a name, own and shared: opened as links, saved, removed with a way back. */
export function SavedViews() {
  const words = useWords(lagesbildWords);
  const { code } = useCurrentMunicipality().municipality;
  const { data: views, error, refetch } = useSavedViews(code);
  const save = useSaveView(code);
  const remove = useRemoveSavedView(code);
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const told = removed
    ? words.viewRemoved(removed.name)
    : save.data && !save.isPending
      ? words.viewSaved(save.data.name)
      : '';
  return (
    <section aria-labelledby="saved-views">
      <h2 id="saved-views" className="eyebrow">
        {words.savedViews}
      </h2>
      <ProblemNotice
        error={error ?? save.error ?? remove.error}
        onRetry={error ? () => void refetch() : undefined}
      />
      {views?.length === 0 && <p className="muted small">{words.noSavedViews}</p>}
      <ul className="saved-views">
        {views?.map((view) => (
          <li key={view.id}>
            <SavedViewLink view={view} />
            {view.removable && (
              <button
                type="button"
                className="button button-icon button-quiet"
                aria-label={words.removeView(view.name)}
                title={words.removeView(view.name)}
                onClick={() => remove.mutate(view.id, { onSuccess: () => setRemoved(view) })}
              >
                <svg width="12" height="12" viewBox="0 0 14 14" aria-hidden="true" className="line-icon">
                  <path d="m2 2 10 10M12 2 2 12" />
                </svg>
              </button>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="small">
        {told}{' '}
        {removed?.mine && (
          <button
            type="button"
            className="button-link"
            onClick={() => {
              const { name, search, shared } = removed;
              setRemoved(null);
              save.mutate({ name, search, shared });
            }}
          >
            {words.undo}
          </button>
        )}
      </p>
      <SaveForm
        onSave={(name, shared, done) => {
          setRemoved(null);
          const search = window.location.search.replace(/^\?/, '');
          save.mutate({ name, search, shared }, { onSuccess: done });
        }}
        saving={save.isPending}
      />
    </section>
  );
}

function SavedViewLink({ view }: { view: SavedView }) {
  const words = useWords(lagesbildWords);
  const { code } = useCurrentMunicipality().municipality;
  const by = view.mine
    ? view.shared && words.sharedByMe
    : view.ownerName
      ? words.sharedBy(view.ownerName)
      : words.sharedBySomebody;
  return (
    <span>
      <Link href={`/${code}/lagesbild${view.search && `?${view.search}`}`}>{view.name}</Link>
      {by && <small className="muted"> · {by}</small>}
    </span>
  );
}

interface SaveFormProps {
  onSave(name: string, shared: boolean, done: () => void): void;
  saving: boolean;
}

function SaveForm({ onSave, saving }: SaveFormProps) {
  const words = useWords(lagesbildWords);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() !== '') onSave(name.trim(), shared, () => setName(''));
  };
  return (
    <form className="save-view" noValidate onSubmit={submit}>
      <TextField
        name="view"
        label={words.viewName}
        hint={words.viewNameHint}
        value={name}
        maxLength={LIMITS.savedViewNameCharacters}
        error={missing ? words.viewNameMissing : undefined}
        onChange={setName}
      />
      <label className="row small">
        <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />
        {words.shareView}
      </label>
      <button type="submit" className="button" disabled={saving}>
        {words.saveView}
      </button>
    </form>
  );
}
