import { momentLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import type { SituationalPicture } from '@lagesbild/shared/schemas/situational_picture.ts';
import { periodLabel, periodSubLabel } from '@lagesbild/shared/time/period_label.ts';
import { useState } from 'react';
import { isProblem } from '../../api/problem_error.ts';
import { frozenMapAddress, useFrozenAnswer, usePicture } from '../../api/situational_pictures.ts';
import { Loading } from '../../components/loading.tsx';
import { NotFound } from '../../components/not_found.tsx';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { FrozenFigures } from './frozen_figures.tsx';
import { FrozenHotspots } from './frozen_hotspots.tsx';
import { PeriodState } from './period_list.tsx';
import { periodOf } from './period_rows.ts';
import { periodWords } from './period_words.ts';
import { PictureActions } from './picture_actions.tsx';
import { PictureTexts } from './picture_texts.tsx';
import { PictureVersions } from './picture_versions.tsx';
import { PlannedStrip } from './planned_strip.tsx';

/** One frozen period: figures, map, texts and versions, as they were kept. */
export function PictureView({ id, onBack }: { id: string; onBack: () => void }) {
  const { municipality } = useCurrentMunicipality();
  const { data: picture, error, refetch } = usePicture(municipality.code, id);
  if (isProblem(error, 'not_found') || isProblem(error, 'invalid_format')) return <NotFound />;
  if (picture) return <OpenedPicture picture={picture} onBack={onBack} />;
  return error ? (
    <div className="page">
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    </div>
  ) : (
    <Loading />
  );
}

function OpenedPicture({ picture, onBack }: { picture: SituationalPicture; onBack: () => void }) {
  const words = useWords(periodWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const [chosen, choose] = useState<number | null>(null);
  const period = periodOf(picture, municipality);
  const latest = picture.versions[0]!;
  const shown = picture.versions.find(({ number }) => number === chosen) ?? latest;
  const name = periodLabel(period, language);
  const moment = (at: string) => momentLabel(Date.parse(at), serverTime(), municipality.timeZone, language);
  return (
    <article className="page periods picture">
      <button type="button" className="button button-quiet picture-back no-print" onClick={onBack}>
        ← {words.back}
      </button>
      <header className="picture-head">
        <div>
          <PageHeading title={`${words.title}: ${name}`}>{name}</PageHeading>
          <p className="row">
            <span className="muted">
              {municipality.name} · {periodSubLabel(period, language) || words.kinds[picture.periodKind]}
            </span>
            <PeriodState picture={picture} />
            <span className="muted small">{words.version(shown.number)}</span>
          </p>
          <p className="muted small">
            {words.frozenAt(moment(shown.frozenAt), shown.dataVersion)}{' '}
            {picture.establishedAt && words.establishedOn(moment(picture.establishedAt))}
          </p>
        </div>
        <PictureActions picture={picture} />
      </header>
      {shown.answers.some(({ intact }) => !intact) && (
        <p className="notice notice-error" role="alert">
          {words.broken}
        </p>
      )}
      {shown.number !== latest.number && (
        <p className="notice">
          {words.olderVersion(shown.number)}{' '}
          <button type="button" className="button-link" onClick={() => choose(null)}>
            {words.showLatest}
          </button>
        </p>
      )}
      {shown.disposed > 0 && <p className="notice">{words.disposed(shown.disposed)}</p>}
      <div className="picture-parts">
        <FrozenFigures id={picture.id} number={shown.number} />
        <FrozenMap id={picture.id} number={shown.number} name={name} />
        <FrozenHotspots id={picture.id} number={shown.number} />
        <PictureTexts picture={picture}>
          <PlannedStrip from={picture.toDate} />
        </PictureTexts>
        <PictureVersions picture={picture} shown={shown.number} onShow={choose} moment={moment} />
      </div>
    </article>
  );
}

/** The drawn map as it was kept; the list beside says the same in words. */
function FrozenMap({ id, number, name }: { id: string; number: number; name: string }) {
  const words = useWords(periodWords);
  const { municipality } = useCurrentMunicipality();
  const { data: grid } = useFrozenAnswer<GridAnalysisResult>(municipality.code, id, number, 'grid');
  return (
    <figure className="picture-map">
      <img
        src={frozenMapAddress(municipality.code, id, number)}
        alt={words.mapAlt(name, grid?.hotspots.length ?? 0)}
        width={1600}
        height={1250}
      />
    </figure>
  );
}
