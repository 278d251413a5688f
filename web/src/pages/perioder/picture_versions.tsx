import type {
  ChangedFigure,
  PictureVersion,
  SituationalPicture,
} from '@lagesbild/shared/schemas/situational_picture.ts';
import { useId } from 'react';
import { useCategories } from '../../api/municipality.ts';
import { figureWords } from '../../components/figure_words.ts';
import { fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { periodWords } from './period_words.ts';

interface PictureVersionsProps {
  picture: SituationalPicture;
  shown: number;
  onShow: (number: number) => void;
  moment: (at: string) => string;
}

/** Every freezing of the period with its reason, and what it changed. */
export function PictureVersions({ picture, shown, onShow, moment }: PictureVersionsProps) {
  const words = useWords(periodWords);
  const id = useId();
  return (
    <section className="picture-versions" aria-labelledby={id}>
      <h2 id={id} className="eyebrow">
        {words.versions}
      </h2>
      <ol className="stack">
        {picture.versions.map((version) => (
          <li key={version.number}>
            <p className="row">
              <strong>
                {version.number}. {version.reason ?? words.firstVersion}
              </strong>
              {version.number === shown ? (
                <span className="badge badge-outline muted">{words.shown}</span>
              ) : (
                <button type="button" className="button-link no-print" onClick={() => onShow(version.number)}>
                  {words.showVersion}
                  <span className="visually-hidden"> {words.version(version.number)}</span>
                </button>
              )}
            </p>
            <p className="muted small">
              {words.frozenAt(moment(version.frozenAt), version.dataVersion)}{' '}
              {version.answers.every(({ intact }) => intact) && words.intact}
            </p>
            {version.changes && <Changes changes={version.changes} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ changes }: { changes: NonNullable<PictureVersion['changes']> }) {
  const words = useWords(periodWords);
  const { added, removed, changed, figures } = changes;
  return (
    <>
      <p className="small">{words.changes(added, removed, changed)}</p>
      {figures.length === 0 ? (
        <p className="muted small">{words.noChangedFigures}</p>
      ) : (
        <table className="picture-table picture-changes">
          <caption className="visually-hidden">{words.changedFigures}</caption>
          <thead>
            <tr>
              <th scope="col">{words.category}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <ChangedRow key={figure.categoryCode ?? ''} figure={figure} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function ChangedRow({ figure: { categoryCode, before, after } }: { figure: ChangedFigure }) {
  const words = useWords(periodWords);
  const language = useLanguage();
  const { code } = useCurrentMunicipality().municipality;
  const { data: categories = [] } = useCategories(code);
  const told = (figure: ChangedFigure['before']) => {
    if (!figure) return words.none;
    const { expected } = figureWords(figure, language);
    return `${figure.observed}${expected && ` (${expected})`}`;
  };
  return (
    <tr>
      <th scope="row">
        {categoryCode === null ? words.whole : fullCategoryName(categoryCode, categories, language)}
      </th>
      <td>{told(before)}</td>
      <td>{told(after)}</td>
    </tr>
  );
}
