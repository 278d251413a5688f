import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { AreaSet } from '@lagesbild/shared/schemas/municipality.ts';
import { useId, useState } from 'react';
import { useRegisterBatch, useRegisterWrite } from '../../api/registers.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { TextField } from '../../components/text_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { areaWords } from './area_words.ts';
import { ImportNotes } from './import_notes.tsx';
import { type AreaFile, areaName, readAreaFile } from './read_area_file.ts';
import { decodeText } from './read_csv.ts';
import type { FileNote } from './read_place_list.ts';
import { registerWords } from './register_words.ts';

const NEW_SET = 'ny';

/** Areas from a file into a set: looked at first, then added one by one, each by itself. */
export function AreaImportForm({
  areaSets,
  onDone,
}: {
  areaSets: readonly AreaSet[];
  onDone(text: string): void;
}) {
  const shared = useWords(registerWords);
  const words = useWords(areaWords);
  const { municipality } = useCurrentMunicipality();
  const request = useRegisterWrite<{ id: string }>(municipality.code);
  const batch = useRegisterBatch(municipality.code);
  const [file, setFile] = useState<AreaFile | null>(null);
  const [setId, chooseSet] = useState(NEW_SET);
  const [setName, writeSetName] = useState('');
  const [property, chooseProperty] = useState('');
  const [progress, setProgress] = useState<number | null>(null);
  const [rejected, setRejected] = useState<FileNote[]>([]);
  const [error, setError] = useState<unknown>(null);
  const id = useId();
  const open = async (chosen: File) => {
    const text = decodeText(await chosen.arrayBuffer());
    const read = readAreaFile(text, municipality.code, createProjection(municipality.proj4));
    setFile(read);
    setRejected([]);
    chooseProperty(read.nameProperties[0] ?? '');
    writeSetName(
      read.kind === 'deso' ? 'DeSO' : read.kind === 'regso' ? 'RegSO' : chosen.name.replace(/\.\w+$/, ''),
    );
  };
  const send = async ({ areas }: AreaFile) => {
    setError(null);
    const target =
      setId === NEW_SET
        ? await request.mutateAsync({ method: 'POST', resource: 'area-sets', body: { name: setName } })
        : { id: setId };
    chooseSet(target.id);
    const refused = await batch.mutateAsync({
      onProgress: setProgress,
      writes: areas.map((area) => ({
        method: 'POST',
        resource: 'areas',
        body: { setId: target.id, name: areaName(area, property), geometry: area.geometry },
      })),
    });
    const failed = refused.map(({ index, error: { problem } }) => ({
      row: areas[index]!.row,
      detail: problem.detail,
    }));
    setRejected(failed);
    setFile(null);
    onDone(shared.imported(areas.length - failed.length, failed.length));
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
          accept=".geojson,.json"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) void open(chosen);
            target.value = '';
          }}
        />
      </label>
      <ProblemNotice error={error} />
      {file && (
        <>
          <p role="status">
            {words.found(file.areas.length)} {file.areas.length > 0 && words.crs[file.crs]}
          </p>
          <ImportNotes notes={file.notes} />
          <div className="register-fields">
            <label className="field">
              <span className="field-label">{words.importInto}</span>
              <select
                className="input"
                value={setId}
                onChange={(event) => chooseSet(event.currentTarget.value)}
              >
                <option value={NEW_SET}>{words.importNewSet}</option>
                {areaSets
                  .filter(({ active }) => active)
                  .map((set) => (
                    <option key={set.id} value={set.id}>
                      {set.name}
                    </option>
                  ))}
              </select>
            </label>
            {setId === NEW_SET && (
              <TextField name="setName" label={words.setName} value={setName} onChange={writeSetName} />
            )}
            <label className="field">
              <span className="field-label">{words.nameProperty}</span>
              <select
                className="input"
                value={property}
                onChange={(event) => chooseProperty(event.currentTarget.value)}
              >
                {file.nameProperties.map((name) => (
                  <option key={name} value={name}>
                    {name} ({file.areas[0]?.properties[name]})
                  </option>
                ))}
                <option value="">{words.numbered}</option>
              </select>
            </label>
          </div>
          <div className="row">
            <button
              type="button"
              className="button button-primary"
              disabled={file.areas.length === 0 || progress !== null}
              onClick={() => {
                void send(file)
                  .catch(setError)
                  .finally(() => setProgress(null));
              }}
            >
              {shared.importDo(file.areas.length)}
            </button>
            <span role="status">{progress !== null && shared.importing(progress, file.areas.length)}</span>
          </div>
        </>
      )}
      <ImportNotes notes={rejected} />
    </section>
  );
}
