import { useId, useRef, useState } from 'react';
import type { UploadProgress } from '../../api/upload.ts';
import { useWords } from '../../state/language.ts';
import { importWords } from './import_words.ts';

interface FileDropProps {
  isBusy: boolean;
  hint: string;
  onFile: (upload: UploadProgress) => void;
}

/** A file by dragging or by choosing; while it is sent, how far it is and a way to stop. */
export function FileDrop({ isBusy, hint, onFile }: FileDropProps) {
  const words = useWords(importWords);
  const input = useId();
  const [isOver, setOver] = useState(false);
  const [share, setShare] = useState(0);
  const abort = useRef<AbortController | null>(null);
  const begin = (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    abort.current = new AbortController();
    setShare(0);
    onFile({ file, signal: abort.current.signal, onProgress: setShare });
  };
  if (isBusy) {
    return (
      <div className="file-drop" role="status">
        <p className="file-drop-title">{share < 1 ? words.sending : words.reading}</p>
        <progress aria-label={words.sending} {...(share < 1 ? { value: share } : {})} />
        <button type="button" className="button" onClick={() => abort.current?.abort()}>
          {words.cancel}
        </button>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a shortcut; the button below does the same
    <div
      className="file-drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        begin(event.dataTransfer.files);
      }}
    >
      <p className="file-drop-title">{words.drop}</p>
      <label className="button button-primary file-choose" htmlFor={input}>
        {words.choose}
      </label>
      <input
        id={input}
        className="visually-hidden"
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,.geojson,.json"
        aria-describedby={`${input}-hint`}
        onChange={({ target }) => {
          begin(target.files);
          target.value = '';
        }}
      />
      <p id={`${input}-hint`} className="small muted">
        {hint}
      </p>
    </div>
  );
}
