import './periods.css';
import './picture.css';
import { usePictures } from '../../api/situational_pictures.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { optionalParameter, useUrlState } from '../../state/url_state.ts';
import { PeriodList } from './period_list.tsx';
import { periodWords } from './period_words.ts';
import { PictureView } from './picture_view.tsx';
import { PlannedList } from './planned_list.tsx';

const OPENED = optionalParameter('period');

/** /{code}/perioder: the ended periods with what is planned ahead, or one frozen picture (`?period=ID`). */
export default function PeriodsPage() {
  const words = useWords(periodWords);
  const { municipality } = useCurrentMunicipality();
  const { data: pictures, error, refetch } = usePictures(municipality.code);
  const [opened, open] = useUrlState(OPENED, 'push');
  if (opened) return <PictureView key={opened} id={opened} onBack={() => open(null)} />;
  return (
    <div className="page periods">
      <div>
        <PageHeading title={words.title}>{words.title}</PageHeading>
        <p className="muted periods-lead">{words.lead}</p>
      </div>
      {pictures ? (
        <PeriodList pictures={pictures} onOpen={open} />
      ) : error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
      <PlannedList />
    </div>
  );
}
