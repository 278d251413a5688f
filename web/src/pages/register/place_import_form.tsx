import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { Place } from '@lagesbild/shared/schemas/municipality.ts';
import type { RegisterImportResult } from '@lagesbild/shared/schemas/place_change.ts';
import { useId, useState } from 'react';
import { useRegisterWrite } from '../../api/registers.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { ImportNotes } from './import_notes.tsx';
import { placeWords } from './place_words.ts';
import { decodeText } from './read_csv.ts';
import { type PlaceList, readPlaceList } from './read_place_list.ts';
import { registerWords } from './register_words.ts';

/** A list of places from a file: looked at first, then added row by row. */
export function PlaceImportForm({
  places,
  onDone,
}: {
  places: readonly Place[];
  onDone(text: string): void;
}) {
  const shared = useWords(registerWords);
  const words = useWords(placeWords);
  const { municipality } = useCurrentMunicipality();
  const request = useRegisterWrite<RegisterImportResult>(municipality.code);
  const [list, setList] = useState<PlaceList | null>(null);
  const [result, setResult] = useState<RegisterImportResult | null>(null);
  const id = useId();
  const known = new Set(places.map(({ name }) => name.toLocaleLowerCase('sv')));
  const open = async (file: File) => {
    setResult(null);
    setList(readPlaceList(decodeText(await file.arrayBuffer()), createProjection(municipality.proj4)));
  };
  const send = async (rows: PlaceList['places']) => {
    const answer = await request.mutateAsync({
      method: 'POST',
      resource: 'places/import',
      body: { places: rows },
    });
    setResult(answer);
    setList(null);
    onDone(shared.imported(answer.accepted.length, answer.rejected.length));
  };
  return (
    <section className="register-form" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.importTitle}</h2>
      <p className="prose">{words.importHint}</p>
      <label className="field" htmlFor={id}>
        <span className="field-label">{shared.file}</span>
        <input
          id={id}
          type="file"
          accept=".csv,.txt,.geojson,.json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void open(file);
            target.value = '';
          }}
        />
      </label>
      <ProblemNotice error={request.error} />
      {list && (
        <>
          <p role="status">
            {list.places.length === 0
              ? words.noRows
              : words.outOf(list.places.length, list.places.length + unreadable(list))}
          </p>
          <ImportNotes
            notes={[
              ...list.notes,
              ...list.places
                .filter(({ name }) => known.has(name.toLocaleLowerCase('sv')))
                .map(({ row, name }) => ({ row, detail: `”${name}” finns redan i registret.` })),
            ]}
          />
          <div className="row">
            <button
              type="button"
              className="button button-primary"
              disabled={list.places.length === 0 || request.isPending}
              onClick={() => void send(list.places).catch(() => {})}
            >
              {shared.importDo(list.places.length)}
            </button>
            <button type="button" className="button" onClick={() => setList(null)}>
              {shared.importCancel}
            </button>
          </div>
        </>
      )}
      {result && result.rejected.length > 0 && <ImportNotes notes={result.rejected} />}
    </section>
  );
}

/** Rows with a note that are not among the places. */
function unreadable({ places, notes }: PlaceList): number {
  const read = new Set(places.map(({ row }) => row));
  return new Set(notes.map(({ row }) => row).filter((row) => !read.has(row))).size;
}
