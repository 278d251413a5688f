import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { FigureBasisVersions } from '@lagesbild/shared/schemas/figure_basis.ts';
import { useFigureBases } from '../../api/registers.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { TextField } from '../../components/text_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { AreaDrawing, type DrawnGeometry } from './area_drawing.tsx';
import { DateField } from './date_field.tsx';
import { figureBasisWords } from './figure_basis_words.ts';
import { FormFrame } from './form_frame.tsx';
import type { PartProps } from './register_frame.tsx';
import { RegisterHistory } from './register_history.tsx';
import { type FormErrors, useRegisterForm } from './use_register_form.ts';
import { VersionTable } from './version_table.tsx';
import { writtenNumber } from './written_number.ts';

interface BasisValues {
  fortnightAnchor: string | null;
  cellSizeMeters: string;
  studyArea: DrawnGeometry | null;
}

const DAY = 86_400_000;
const FORTNIGHT_DAYS = 14;

/** Study area, first Monday, cell size: each change is a new version, and the words say what it changes. */
export default function FigureBasisPart(props: PartProps) {
  const words = useWords(figureBasisWords);
  const { municipality } = useCurrentMunicipality();
  const { data, error, refetch } = useFigureBases(municipality.code);
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  const rows = data.versions.map((version) => ({
    ...version,
    what: words.what(
      version.fortnightAnchor,
      version.cellSizeMeters === null ? words.none : `${version.cellSizeMeters} m`,
      version.studyAreaVersion === null ? words.none : words.areaVersion(version.studyAreaVersion),
    ),
  }));
  return (
    <div className="register-single">
      <div className="undo-bar" role="status" data-shown={props.done !== null || undefined}>
        {props.done && <strong>{props.done.text}</strong>}
      </div>
      {roleMay(municipality.myRole, 'register.figure_basis') ? (
        <FigureBasisForm current={data.versions[0]!} onDone={props.onDone} />
      ) : (
        <div className="register-form">
          <h2>{words.title}</h2>
          <p className="notice">{words.readOnly}</p>
        </div>
      )}
      <VersionTable title={words.versions} rows={rows} />
      <RegisterHistory entity="figure_basis" nameOf={() => undefined} />
    </div>
  );
}

function FigureBasisForm({
  current,
  onDone,
}: {
  current: FigureBasisVersions['versions'][number];
  onDone: PartProps['onDone'];
}) {
  const words = useWords(figureBasisWords);
  const { municipality } = useCurrentMunicipality();
  const form = useRegisterForm<BasisValues, FigureBasisVersions>({
    draftKey: `${municipality.code}/figure_basis`,
    stored: {
      fortnightAnchor: current.fortnightAnchor,
      cellSizeMeters: String(current.cellSizeMeters ?? municipality.cellSizeMeters),
      studyArea: (municipality.studyArea?.geometry as DrawnGeometry | undefined) ?? null,
    },
    version: current.version,
    check: ({ cellSizeMeters }): FormErrors =>
      Number.isNaN(writtenNumber(cellSizeMeters)) ? { cellSizeMeters: words.notNumber } : {},
    write: ({ fortnightAnchor, cellSizeMeters, studyArea }, version) => ({
      method: 'PATCH',
      resource: 'figure-basis',
      body: {
        version,
        change: {
          ...(fortnightAnchor && { fortnightAnchor }),
          ...(cellSizeMeters !== undefined && { cellSizeMeters: writtenNumber(cellSizeMeters) }),
          ...(studyArea && { studyArea }),
        },
      },
    }),
    onSaved: () => onDone({ text: words.saved }),
  });
  const { values, errors, set } = form;
  const days = values.fortnightAnchor
    ? Math.round((Date.parse(values.fortnightAnchor) - Date.parse(current.fortnightAnchor)) / DAY)
    : 0;
  const shift = ((days % FORTNIGHT_DAYS) + FORTNIGHT_DAYS) % FORTNIGHT_DAYS;
  const isMoved = values.fortnightAnchor !== current.fortnightAnchor;
  const boundary = municipality.boundary as DrawnGeometry | null;
  return (
    <FormFrame
      title={words.title}
      form={form}
      fields={{
        fortnightAnchor: words.anchor,
        cellSizeMeters: words.cellSize,
        studyArea: words.studyArea,
      }}
    >
      <div className="register-fields">
        <DateField
          label={words.anchor}
          value={values.fortnightAnchor}
          onChange={(fortnightAnchor) => set({ fortnightAnchor })}
          error={errors.fortnightAnchor}
          hint={words.anchorHint}
        />
        <TextField
          name="cellSizeMeters"
          label={words.cellSize}
          value={values.cellSizeMeters}
          onChange={(cellSizeMeters) => set({ cellSizeMeters })}
          hint={words.cellHint(LIMITS.cellSizeMinimumMeters, LIMITS.cellSizeMaximumMeters)}
          error={errors.cellSizeMeters}
        />
      </div>
      {isMoved && (
        <p className="notice" role="status">
          {shift === 0 ? words.sameCycle : words.shifts(shift)}
        </p>
      )}
      {writtenNumber(values.cellSizeMeters) !== current.cellSizeMeters && (
        <p className="notice">{words.cellWarning}</p>
      )}
      <AreaDrawing
        geometry={values.studyArea}
        onGeometry={(studyArea) => set({ studyArea })}
        error={errors.studyArea ?? errors.geometry}
      />
      {boundary && (
        <button type="button" className="button" onClick={() => set({ studyArea: boundary })}>
          {words.useBoundary}
        </button>
      )}
      <p className="notice">{words.areaWarning}</p>
    </FormFrame>
  );
}
