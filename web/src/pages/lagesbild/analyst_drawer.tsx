import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ReactNode } from 'react';
import type { Picture } from '../../analysis/picture.ts';
import { ChoiceField } from '../../components/choice_field.tsx';
import { formatCount } from '../../components/figure_words.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { SidePanel } from './side_panel.tsx';
import type { AnalystSettings } from './use_analyst_choices.ts';

interface AnalystDrawerProps {
  picture: Picture;
  analyst: AnalystSettings;
  /** Roles without exact points read how it is computed and change nothing. */
  seesPoints: boolean;
  onClose(): void;
}

/** How the map is computed: grid, study area, density, verdicts; each automatic choice with its reason. */
export function AnalystDrawer({ picture, analyst, seesPoints, onClose }: AnalystDrawerProps) {
  const words = useWords(lagesbildWords);
  return (
    <SidePanel title={words.analysis} onClose={onClose}>
      <div className="analyst">
        <p className="muted small">{seesPoints ? words.analysisHint : words.analysisOwnOnly}</p>
        <GridPart picture={picture} analyst={seesPoints ? analyst : null} />
        <StudyAreaPart />
        <DensityPart picture={picture} analyst={seesPoints ? analyst : null} />
        <VerdictPart picture={picture} />
        {seesPoints && (
          <Part title={words.gistarHeading}>
            <label className="row">
              <input
                type="checkbox"
                checked={analyst.choices.gistar}
                aria-describedby="gistar-hint"
                onChange={({ target }) => analyst.chooseGistar(target.checked)}
              />
              {words.gistarOn}
            </label>
            <p id="gistar-hint" className="muted small">
              {words.gistarHint}
            </p>
          </Part>
        )}
      </div>
    </SidePanel>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="eyebrow">{title}</h3>
      {children}
    </section>
  );
}

interface PartProps {
  picture: Picture;
  /** Null for roles that cannot change it. */
  analyst: AnalystSettings | null;
}

const sizesOffered = [50, 75, 100, 150, 200, 250, 300, 400, 500];

function GridPart({ picture, analyst }: PartProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const own = useCurrentMunicipality().municipality.cellSizeMeters;
  const { studyAreaCells, cells } = picture;
  // more cells than the limit would stand still: those sizes are not offered
  const areaSquareMeters = studyAreaCells * cells.cellSizeMeters ** 2;
  const chosen = analyst?.choices.cellSizeMeters ?? null;
  const sizes = [...new Set([...sizesOffered, ...(chosen === null ? [] : [chosen])])]
    .filter((size) => size !== own && areaSquareMeters / size ** 2 <= LIMITS.gridCellsMaximum)
    .sort((a, b) => a - b);
  return (
    <Part title={words.gridHeading}>
      {analyst ? (
        <>
          <ChoiceField
            label={words.gridShape}
            value={analyst.choices.shape}
            choices={(['square', 'hexagon'] as const).map((value) => ({
              value,
              label: words.gridShapes[value]!,
            }))}
            onChange={(shape) => analyst.chooseShape(shape ?? 'square')}
          />
          <label className="field">
            <span className="field-label">{words.cellSize}</span>
            <select
              className="input"
              value={chosen ?? 0}
              onChange={({ target }) => analyst.chooseCellSize(Number(target.value) || null)}
            >
              <option value={0}>{words.ownCellSize(formatCount(own, language))}</option>
              {sizes.map((size) => (
                <option key={size} value={size}>
                  {formatCount(size, language)} m
                </option>
              ))}
            </select>
          </label>
        </>
      ) : (
        <p>
          {words.gridShapes.square}, {formatCount(cells.cellSizeMeters, language)} m
        </p>
      )}
      <p className="muted small">{words.cellsInArea(formatCount(studyAreaCells, language))}</p>
    </Part>
  );
}

function StudyAreaPart() {
  const words = useWords(lagesbildWords);
  const { studyArea } = useCurrentMunicipality().municipality;
  if (!studyArea) return <Part title={words.studyAreaHeading}>{words.noStudyArea}</Part>;
  const { origin, version } = studyArea;
  return (
    <Part title={words.studyAreaHeading}>
      <p>
        {words.studyAreaVersion(version)}, {words.studyAreaOrigins[origin] ?? origin}
      </p>
      {origin === 'boundary' && <p className="notice">{words.studyAreaBoundary}</p>}
      {origin === 'accepted_points' && <p className="notice">{words.studyAreaPoints}</p>}
    </Part>
  );
}

function DensityPart({ picture: { density }, analyst }: PartProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const meters = density && formatCount(Math.round(density.bandwidthMeters), language);
  return (
    <Part title={words.densityHeading}>
      {analyst && (
        <ChoiceField
          label={words.kernelChoice}
          value={analyst.choices.kernel}
          choices={(['quartic', 'gaussian'] as const).map((value) => ({
            value,
            label: words.kernelNames[value]!,
            hint: words.kernelMeans[value]!,
          }))}
          onChange={(kernel) => analyst.chooseKernel(kernel ?? 'quartic')}
        />
      )}
      <p className="small">
        {meters === null
          ? words.bandwidthOff
          : density?.automatic
            ? words.bandwidthScott(meters)
            : words.bandwidthGiven(meters)}
      </p>
    </Part>
  );
}

function VerdictPart({ picture: { rates, dispersion } }: { picture: Picture }) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const percent = (share: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  return (
    <Part title={words.verdictHeading}>
      <p className="small">{words.verdictFlagged(percent(rates.flagged))}</p>
      <p className="small">{words.verdictUsual(percent(rates.usual))}</p>
      {dispersion !== null && (
        <p className="muted small">{words.verdictDispersion(formatCount(dispersion, language))}</p>
      )}
    </Part>
  );
}
