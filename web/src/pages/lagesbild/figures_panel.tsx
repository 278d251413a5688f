import type { Area, Category, Organization } from '@lagesbild/shared/schemas/municipality.ts';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import type { LagesbildMap } from '../../map/lagesbild_map.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { AreaChoice } from './area_choice.tsx';
import { CategoryBars } from './category_bars.tsx';
import { categoryRows } from './category_rows.ts';
import { FiguresPending } from './figures_pending.tsx';
import { Headline } from './headline.tsx';
import { reasonText } from './headline_reason.ts';
import { HotspotList } from './hotspot_list.tsx';
import { lagesbildWords } from './lagesbild_words.ts';
import { PeriodStepper } from './period_stepper.tsx';
import { ReportingNote } from './reporting_note.tsx';
import { Sheet } from './sheet.tsx';
import { SourceSwitch } from './source_switch.tsx';
import type { PictureState } from './use_analysis.ts';
import type { Opened } from './use_opened.ts';
import type { PictureChoices } from './use_picture_query.ts';
import type { ShownPeriod } from './use_shown_period.ts';
import type { SourceChoice } from './use_sources.ts';

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
  map: LagesbildMap | null;
  /** When it happened, on screens where that has no place under the map. */
  timeStrip: ReactNode;
}

/** The left column: period, headline, categories, hotspots. */
export function FiguresPanel(props: FiguresPanelProps) {
  const {
    shown,
    state,
    choices,
    sourceChoice,
    opened,
    family,
    organizations,
    areas,
    problem,
    map,
    timeStrip,
  } = props;
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { picture, error, retry } = state;
  const failure = error ?? problem.error;
  const waiting = !picture && !failure && !(choices.agreedOnly && choices.area === null);
  return (
    <Sheet label={words.panel}>
      <PeriodStepper shown={shown} compared={picture?.comparedPeriods ?? null} />
      <ProblemNotice error={failure} onRetry={error ? retry : problem.retry} />
      {choices.agreedOnly && <AreaChoice areas={areas} value={choices.area} onChange={choices.chooseArea} />}
      {waiting && <FiguresPending />}
      {picture && (
        <>
          <Headline
            picture={picture}
            isOpen={shown.isOpen}
            reason={reasonText(picture.reason, family, choices.areaSet, words, language)}
          />
          <ReportingNote effort={picture.effort} organizations={organizations} choices={choices} />
          <SourceSwitch {...sourceChoice} />
          {timeStrip}
          <CategoryBars
            rows={categoryRows(picture.categories, family)}
            chosen={choices.categories}
            onChoose={choices.chooseCategories}
            shownCount={picture.shown.inCells + picture.shown.outside + picture.shown.withoutPlace}
            allCount={picture.headline.observed}
          />
          <HotspotList
            picture={picture}
            family={family}
            selected={opened.hotspot}
            onSelect={opened.openHotspot}
            onLight={(rank) => map?.light(rank ?? opened.hotspot)}
            onFly={opened.flyTo}
          />
        </>
      )}
    </Sheet>
  );
}
