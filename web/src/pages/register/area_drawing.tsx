import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import { useEffect, useId, useRef, useState } from 'react';
import { FieldError } from '../../components/field_error.tsx';
import { type AreaEditor, createAreaEditor } from '../../map/area_editor.ts';
import { readMapPalette } from '../../map/map_palette.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { useTheme } from '../../state/theme.ts';
import { geometryOf, readCorners, ringBounds, ringsOf, writeCorners } from './area_rings.ts';
import { areaWords } from './area_words.ts';
import { ImportNotes } from './import_notes.tsx';
import { type AreaFile, readAreaFile } from './read_area_file.ts';
import { decodeText } from './read_csv.ts';
import { useRegisterMap } from './use_register_map.ts';

export interface DrawnGeometry {
  type: 'Polygon' | 'MultiPolygon';
  coordinates: unknown[];
}

interface AreaDrawingProps {
  geometry: DrawnGeometry | null;
  onGeometry(geometry: DrawnGeometry | null): void;
  error: string | undefined;
}

/** How a border is looked at when the map opens. */
const closeBy = { padding: 40, maxZoom: 19 };

/** A border by hand on the map, by figures for the keyboard, or from a file: all three are the same border. */
export function AreaDrawing({ geometry, onGeometry, error }: AreaDrawingProps) {
  const words = useWords(areaWords);
  const theme = useTheme();
  const id = useId();
  const bounds = ringBounds(ringsOf(geometry));
  const { container, view } = useRegisterMap({
    title: words.map,
    center: null,
    fit: bounds && { bounds, ...closeBy },
  });
  const [editor, setEditor] = useState<AreaEditor | null>(null);
  const [isDrawing, setIsDrawing] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrongLine, setWrongLine] = useState<number | null>(null);
  const report = useRef(onGeometry);
  report.current = onGeometry;
  const rings = ringsOf(geometry);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the border is fitted when the map opens, not while it is drawn
  useEffect(() => {
    if (!view || !container.current) return;
    const made = createAreaEditor(view.map, readMapPalette(container.current, theme).accent, (next) => {
      setIsDrawing(false);
      setTyped(null);
      report.current(next.length === 0 ? null : geometryOf(next));
    });
    setEditor(made);
    if (bounds) view.map.fitBounds(bounds, { ...closeBy, animate: false });
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [view, container, theme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: by its text, so that the same border is not drawn twice
  useEffect(() => {
    editor?.show(rings ?? []);
  }, [editor, JSON.stringify(rings)]);

  const write = (text: string) => {
    setTyped(text);
    const read = readCorners(text);
    setWrongLine('wrongLine' in read ? read.wrongLine : null);
    if ('rings' in read) onGeometry(read.rings.length === 0 ? null : geometryOf(read.rings));
  };
  return (
    <fieldset className="field">
      <legend className="field-label">{words.border}</legend>
      <p className="field-hint" role="status">
        {rings === null ? words.holes : isDrawing || rings.length === 0 ? words.drawHint : words.editHint}
      </p>
      <div className="register-map register-map-tall">
        <div ref={container} className="register-map-canvas" data-ready={editor !== null || undefined} />
      </div>
      <div className="row">
        <button
          type="button"
          className="button"
          aria-pressed={isDrawing}
          disabled={!editor}
          onClick={() => {
            if (rings === null) onGeometry(null);
            setIsDrawing(true);
            editor?.draw();
          }}
        >
          {rings && rings.length > 0 ? words.drawMore : words.draw}
        </button>
        {geometry && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              setTyped(null);
              onGeometry(null);
            }}
          >
            {words.clear}
          </button>
        )}
      </div>
      <FieldError id={`${id}-border`}>{error}</FieldError>
      <BorderFile onGeometry={onGeometry} />
      {rings !== null && (
        <details className="register-corners">
          <summary>{words.corners}</summary>
          <label className="field-hint" htmlFor={`${id}-corners`}>
            {words.cornersHint}
          </label>
          <textarea
            id={`${id}-corners`}
            className="input"
            rows={8}
            spellCheck={false}
            value={typed ?? writeCorners(rings)}
            aria-invalid={wrongLine !== null || undefined}
            aria-describedby={`${id}-corners-error`}
            onChange={(event) => write(event.currentTarget.value)}
          />
          <FieldError id={`${id}-corners-error`}>
            {wrongLine !== null && words.wrongLine(wrongLine)}
          </FieldError>
        </details>
      )}
    </fieldset>
  );
}

/** The first surface of a file as the border. */
function BorderFile({ onGeometry }: Pick<AreaDrawingProps, 'onGeometry'>) {
  const words = useWords(areaWords);
  const { municipality } = useCurrentMunicipality();
  const [file, setFile] = useState<AreaFile | null>(null);
  const id = useId();
  const open = async (chosen: File) => {
    const text = decodeText(await chosen.arrayBuffer());
    const read = readAreaFile(text, municipality.code, createProjection(municipality.proj4));
    setFile(read);
    if (read.areas[0]) onGeometry(read.areas[0].geometry);
  };
  return (
    <>
      <label className="field" htmlFor={id}>
        <span className="field-hint">{words.fromFile}</span>
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
      {file && (
        <div role="status">
          <p className="small">
            {words.crs[file.crs]} {file.areas.length > 1 && words.fileOne(file.areas.length)}
          </p>
          <ImportNotes notes={file.notes} />
        </div>
      )}
    </>
  );
}
