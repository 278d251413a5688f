import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { ExpectedAnalysisResult } from '@lagesbild/shared/schemas/expected_analysis.ts';
import type { Meeting } from '@lagesbild/shared/schemas/meeting.ts';
import { spanPeriod } from '@lagesbild/shared/time/period.ts';
import { dayLabel, periodLabel } from '@lagesbild/shared/time/period_label.ts';
import { useExpectedFigures } from '../../api/expected_figures.ts';
import { useHotspotHistories } from '../../api/hotspots.ts';
import { useFrozenAnswer } from '../../api/situational_pictures.ts';
import { figureWords, formatCount } from '../../components/figure_words.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { SlideFrame } from './slide_frame.tsx';
import { visaWords } from './visa_words.ts';

/** Which meeting, when, and the one figure of its period. */
export function TitleSlide({ meeting }: { meeting: Meeting }) {
  const words = useWords(visaWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const above = [
    words.meetingNumber(meeting.number),
    meeting.strategic && words.strategic,
    municipality.name,
  ];
  const name = meeting.series?.name ?? words.estMeeting;
  return (
    <SlideFrame
      above={above.filter(Boolean).join(' · ')}
      // a date is not broken over lines
      title={`${name} ${dayLabel(meeting.heldOn, language).replaceAll(' ', '\u00a0')}`}
    >
      {meeting.picture ? <FrozenFigure picture={meeting.picture} /> : <LatestFigure />}
    </SlideFrame>
  );
}

function FrozenFigure({ picture }: { picture: NonNullable<Meeting['picture']> }) {
  const words = useWords(visaWords);
  const { code } = useCurrentMunicipality().municipality;
  const { id, number, fromDate, toDate } = picture;
  const { data } = useFrozenAnswer<ExpectedAnalysisResult>(code, id, number, 'expected');
  return <PeriodFigure name={words.frozen} span={{ from: fromDate, to: toDate }} figure={data?.headline} />;
}

/** A meeting that looks at no frozen picture is told of the last whole fortnight. */
function LatestFigure() {
  const words = useWords(visaWords);
  const { code } = useCurrentMunicipality().municipality;
  const span = useHotspotHistories(code).data?.fortnights[0];
  const { data } = useExpectedFigures(code, span ? `${span.from}/${span.to}` : null);
  return span ? <PeriodFigure name={words.latestFortnight} span={span} figure={data?.headline} /> : null;
}

interface PeriodFigureProps {
  name: string;
  /** Local dates, the last not included. */
  span: { from: string; to: string };
  figure: Figure | undefined;
}

function PeriodFigure({ name, span, figure }: PeriodFigureProps) {
  const words = useWords(visaWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  const period = spanPeriod(span.from, span.to, { timeZone, fortnightAnchor: '1970-01-05' });
  const said = figure && figureWords(figure, language);
  return (
    <>
      <p className="visa-lead">
        {name}
        <br />
        <strong>{periodLabel(period, language)}</strong>
      </p>
      {figure && said && (
        <>
          <p className="visa-big">
            <b data-tone={said.tone}>{formatCount(figure.observed, language)}</b>
            <span>{words.incidents(figure.observed)}</span>
          </p>
          <p className="visa-lead">
            <strong>{said.verdict}</strong>
            {said.expected && ` (${said.expected})`}
          </p>
        </>
      )}
    </>
  );
}
