import type { Area, Category, Organization } from '@lagesbild/shared/schemas/municipality.ts';
import { lazy, type ReactNode, Suspense } from 'react';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { AreaChoice } from './area_choice.tsx';
import { FiguresNow } from './figures_now.tsx';
import { FiguresPending } from './figures_pending.tsx';
import { Held } from './held.tsx';
import { HotspotList } from './hotspot_list.tsx';
import { lagesbildWords } from './lagesbild_words.ts';
import { PeriodStepper } from './period_stepper.tsx';
import { Sheet } from './sheet.tsx';
import { SourceSwitch } from './source_switch.tsx';
import type { PictureState } from './use_analysis.ts';
import type { Opened } from './use_opened.ts';
import type { PictureChoices } from './use_picture_query.ts';
import type { Pointed } from './use_pointed.ts';
import type { NumberedRepeat, RepeatState } from './use_repeats.ts';
import type { ShownPeriod } from './use_shown_period.ts';
import type { SourceChoice } from './use_sources.ts';

// there is seldom one: the map does not wait for it
const AlarmNotice = lazy(async () => ({
  default: (await import('../../components/alarms/alarm_notice.tsx')).AlarmNotice,
}));

interface FiguresPanelProps {
  shown: ShownPeriod;
  state: PictureState;
  choices: PictureChoices;
  sourceChoice: SourceChoice;
  opened: Opened;
  family: readonly Category[];
  organizations: readonly Organization[];
  areas: readonly Area[] | undefined;
  /** What went wrong before anything could be computed. */
  problem: { error: unknown; retry(): void };
  /** First day of the shown fortnight, when the hotspots' numbers are those of the register; else null. */
  registerFortnight: string | null;
  pointed: Pointed;
  repeats: RepeatState;
  openedRepeat: NumberedRepeat | null;
  /** When it happened, on screens where that has no place under the map. */
  timeStrip: ReactNode;
}

/** The left column: period, headline, categories, hotspots. */
export function FiguresPanel(props: FiguresPanelProps) {
  const { shown, state, choices, sourceChoice, opened, family, organizations, areas, problem, timeStrip } =
    props;
  const words = useWords(lagesbildWords);
  const { picture, error, retry } = state;
  const failure = error ?? problem.error;
  const waiting = !picture && !failure && !(choices.agreedOnly && choices.area === null);
  return (
    <Sheet label={words.panel}>
      <Suspense fallback={null}>
        <AlarmNotice onShow={(box) => opened.flyTo({ outline: [[box]] })} />
      </Suspense>
      <PeriodStepper shown={shown} compared={picture?.comparedPeriods ?? null} />
      <ProblemNotice error={failure} onRetry={error ? retry : problem.retry} />
      {choices.agreedOnly && <AreaChoice areas={areas} value={choices.area} onChange={choices.chooseArea} />}
      {waiting && <FiguresPending />}
      {picture && (
        <>
          <FiguresNow
            store={state.figures}
            isOpen={shown.isOpen}
            choices={choices}
            family={family}
            organizations={organizations}
          >
            <SourceSwitch {...sourceChoice} />
            {timeStrip}
          </FiguresNow>
          <Held held={shown.period !== shown.settled} of={picture}>
            <HotspotList
              picture={picture}
              family={family}
              selected={opened.hotspot}
              onSelect={opened.openHotspot}
              pointed={props.pointed}
              repeats={props.repeats}
              openedRepeat={props.openedRepeat}
              onOpenRepeat={({ place }) => opened.openRepeat(place)}
              onFly={opened.flyTo}
              registerFortnight={props.registerFortnight}
            />
          </Held>
        </>
      )}
    </Sheet>
  );
}
