import { useId, useRef, useState } from 'react';
import { useRemoveBackground, useUploadBackground } from '../../api/background_file.ts';
import { useMunicipality } from '../../api/municipality.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { backgroundWords } from './background_words.ts';

/** The municipality's map background, for its administrator: what is there, another file, none. */
export function BackgroundCard({ code }: { code: string }) {
  const words = useWords(backgroundWords);
  const language = useLanguage();
  const { data: municipality } = useMunicipality(code);
  const upload = useUploadBackground(code);
  const remove = useRemoveBackground(code);
  const [share, setShare] = useState(0);
  const abort = useRef<AbortController | null>(null);
  const input = useId();
  const present = municipality?.backgroundFile ?? null;
  const cancelled = upload.error?.name === 'AbortError';
  const begin = (file: File) => {
    abort.current = new AbortController();
    setShare(0);
    remove.reset();
    upload.mutate({ file, signal: abort.current.signal, onProgress: setShare });
  };
  return (
    <section className="stack background-card" aria-labelledby={`${input}-title`}>
      <h4 id={`${input}-title`}>{words.title}</h4>
      <p className="muted">{words.explanation}</p>
      {present && (
        <p>
          <b>{present.name}</b>
          <br />
          {words.facts(
            new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(present.bytes / 1024 / 1024),
            new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(present.uploadedAt)),
          )}
          {present.attribution && ` · ${present.attribution}`}
        </p>
      )}
      <ProblemNotice error={cancelled ? null : (upload.error ?? remove.error)} />
      {upload.isPending ? (
        <div className="row">
          <progress aria-label={words.sending} value={share} />
          <button type="button" className="button" onClick={() => abort.current?.abort()}>
            {words.cancel}
          </button>
        </div>
      ) : (
        <div className="row">
          <label htmlFor={input}>{present ? words.replace : words.choose}</label>
          <input
            id={input}
            type="file"
            accept=".pmtiles"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) begin(file);
              target.value = '';
            }}
          />
          {present && (
            <button
              type="button"
              className="button"
              disabled={remove.isPending}
              onClick={() => {
                upload.reset();
                remove.mutate();
              }}
            >
              {words.remove}
            </button>
          )}
        </div>
      )}
      <p role="status">{upload.isSuccess ? words.stored : remove.isSuccess ? words.removed : ''}</p>
    </section>
  );
}
