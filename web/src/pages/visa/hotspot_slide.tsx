import type { HotspotHistories } from '@lagesbild/shared/schemas/hotspot_history.ts';
import type { Intervention } from '@lagesbild/shared/schemas/intervention.ts';
import type { MeetingAgenda } from '@lagesbild/shared/schemas/meeting_agenda.ts';
import { useCauses } from '../../api/causes.ts';
import { hotspotClassTexts } from '../../components/hotspot_class_texts.ts';
import { StripSquares } from '../../components/hotspot_strip.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { meetingWords } from '../moten/meeting_words.ts';
import type { ShownLine } from '../moten/shown_lines.ts';
import type { LiveMeeting } from '../moten/use_live_meeting.ts';
import { PlaceDecisions } from './place_decisions.tsx';
import { shortDay } from './short_day.ts';
import { SlideFrame } from './slide_frame.tsx';
import { visaWords } from './visa_words.ts';

interface HotspotSlideProps {
  hotspot: MeetingAgenda['hotspots'][number];
  number: number;
  histories: HotspotHistories | undefined;
  /** Open ones, of all places. */
  interventions: readonly Intervention[];
  lines: readonly ShownLine[];
  live: LiveMeeting;
  writable: boolean;
}

/** More of a kind are no longer one thing at a time. */
const MOST = { causes: 1, interventions: 2 };

/** One place of the register beside the map: how much, since when, why, what is done, and what is decided now. */
export function HotspotSlide(props: HotspotSlideProps) {
  const { hotspot, number, histories, interventions, lines, live, writable } = props;
  const words = useWords(visaWords);
  const meeting = useWords(meetingWords);
  const classes = useWords(hotspotClassTexts);
  const language = useLanguage();
  const { code } = useCurrentMunicipality().municipality;
  const { data: outline } = useCauses(code, { hotspotId: hotspot.id });
  const history = histories?.histories.find(({ hotspotId }) => hotspotId === hotspot.id);
  const own = interventions.filter(({ hotspotId }) => hotspotId === hotspot.id);
  const causes = (outline?.causes ?? []).filter(({ parentId }) => parentId === null);
  const above = [
    words.hotspot(number),
    hotspot.isNew && words.newHotspot,
    history?.class && classes.classNames[history.class],
    meeting.hotspotState[hotspot.state],
  ];
  // what is decided now takes the room of what is under way
  const isDeciding = lines.some(({ line }) => line.kind === 'decision' && line.hotspotId === hotspot.id);
  const most = isDeciding ? 1 : MOST.interventions;
  const rest = (count: number, shown: number) => count > shown && ` ${words.more(count - shown)}`;
  return (
    <SlideFrame
      above={above.filter(Boolean).join(' · ')}
      title={hotspot.name}
      below={<PlaceDecisions hotspotId={hotspot.id} lines={lines} live={live} writable={writable} />}
    >
      <HotspotCount hotspot={hotspot} fortnight={history?.counts[0]} />
      {history && history.counts.length > 0 && <LastFortnights history={history} />}
      <dl className="visa-facts">
        {causes.length > 0 && (
          <div>
            <dt>{words.cause}</dt>
            <dd>
              {causes[0]!.text}
              <span className="visa-quiet">{rest(causes.length, MOST.causes)}</span>
            </dd>
          </div>
        )}
        <div>
          <dt>{words.interventions}</dt>
          {own.length === 0 && <dd className="visa-quiet">{words.noInterventions}</dd>}
          {own.slice(0, most).map(({ id, title, dueOn }, index) => (
            <dd key={id}>
              {title}{' '}
              <span className="visa-quiet">
                {!isDeciding && words.due(shortDay(dueOn, language))}
                {index === most - 1 && rest(own.length, most)}
              </span>
            </dd>
          ))}
        </div>
      </dl>
    </SlideFrame>
  );
}

/** Thirteen squares, oldest first, and how many of them it was pointed out in. */
function LastFortnights({
  history: { counts, flagged },
}: {
  history: HotspotHistories['histories'][number];
}) {
  const words = useWords(visaWords);
  return (
    <div className="visa-strip">
      <StripSquares history={{ counts: counts.toReversed(), flagged: flagged.toReversed() }} />
      <p className="visa-quiet">{words.flagged(flagged.filter(Boolean).length, flagged.length)}</p>
    </div>
  );
}

interface HotspotCountProps {
  hotspot: MeetingAgenda['hotspots'][number];
  /** Of the latest whole fortnight, by cells for roles that see no points. */
  fortnight: number | undefined;
}

function HotspotCount({ hotspot: { incidents, incidentsBefore }, fortnight }: HotspotCountProps) {
  const words = useWords(visaWords);
  const count = incidents ?? fortnight;
  if (count === undefined) return null;
  return (
    <p className="visa-big">
      <b data-tone="more">{count}</b>
      <span>
        {words.incidents(count)} {incidents === null ? words.inFortnight : words.sinceLast}
        {incidents !== null && incidentsBefore !== null && (
          <>
            <br />
            {words.beforeThat(incidentsBefore)}
          </>
        )}
      </span>
    </p>
  );
}
