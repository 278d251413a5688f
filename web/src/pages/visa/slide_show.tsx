import type { Hotspot } from '@lagesbild/shared/schemas/hotspot.ts';
import type { MeetingAgenda } from '@lagesbild/shared/schemas/meeting_agenda.ts';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { ErrorBoundary } from '../../components/error_boundary.tsx';
import type { MapHotspot } from '../../map/hotspot_features.ts';
import { useWords } from '../../state/language.ts';
import { numberParameter, useUrlState } from '../../state/url_state.ts';
import { toggleFullScreen } from './full_screen.ts';
import { KeysDialog } from './keys_dialog.tsx';
import { SlideBar } from './slide_bar.tsx';
import { type ShownData, SlideContent } from './slide_content.tsx';
import { useSlideKeys } from './slide_keys.ts';
import { type Slide, slideOfHotspot } from './slides.ts';
import { visaWords } from './visa_words.ts';

const VisaMap = lazy(() => import('./visa_map.tsx'));

const SLIDE = numberParameter('bild', 1, 1, 999);

interface SlideShowProps {
  slides: readonly Slide[];
  shown: ShownData;
  /** The register, for the outlines. */
  register: readonly Hotspot[];
}

/** The slides one at a time, turned by keys, buttons or the address. */
export function SlideShow({ slides, shown, register }: SlideShowProps) {
  const words = useWords(visaWords);
  const [asked, setAsked] = useUrlState(SLIDE);
  const dialog = useRef<HTMLDialogElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const number = Math.min(Math.trunc(asked), slides.length);
  const slide = slides[number - 1]!;
  const go = (to: number) => setAsked(Math.min(Math.max(to, 1), slides.length));
  const help = () => dialog.current?.showModal();
  const digits = useSlideKeys({
    next: () => go(number + 1),
    back: () => go(number - 1),
    first: () => go(1),
    last: () => go(slides.length),
    hotspot: (wanted) => {
      const index = slideOfHotspot(slides, wanted);
      if (index !== null) go(index + 1);
    },
    fullScreen: toggleFullScreen,
    help,
    leaveField: () => panel.current?.querySelector('h1')?.focus(),
  });
  const hasMap = slide.kind === 'title' || slide.kind === 'hotspot';
  const places = useOutlines(shown.agenda, register);
  return (
    <div className="visa" data-map={hasMap || undefined} data-kind={slide.kind}>
      <div className="visa-map" inert={!hasMap}>
        <ErrorBoundary resetKey={shown.detail.meeting.id} fallback={null}>
          <Suspense>
            <VisaMap hotspots={places} at={slide.kind === 'hotspot' ? slide.number : null} />
          </Suspense>
        </ErrorBoundary>
      </div>
      <div ref={panel} className="visa-panel">
        <div className="visa-steps" aria-hidden="true">
          {slides.map(({ key }, index) => (
            <i key={key} data-step={index + 1 === number ? 'now' : index + 1 < number ? 'past' : 'ahead'} />
          ))}
        </div>
        <div key={slide.key} className="visa-slide">
          <SlideContent slide={slide} shown={shown} />
        </div>
        <SlideBar
          meetingId={shown.detail.meeting.id}
          number={number}
          of={slides.length}
          onGo={go}
          onHelp={help}
        />
      </div>
      <p role="status" className="visually-hidden">
        {words.slideOf(number, slides.length)}
      </p>
      <p role="status" className="visa-digits">
        {digits && words.toHotspot(digits)}
      </p>
      <KeysDialog dialog={dialog} />
    </div>
  );
}

/** The agenda's hotspots with their numbers there; the same array for as long as they are the same. */
function useOutlines(agenda: MeetingAgenda, register: readonly Hotspot[]): MapHotspot[] {
  const order = agenda.hotspots.map(({ id }) => id).join();
  return useMemo(
    () =>
      order.split(',').flatMap((id, index) => {
        const geometry = register.find((hotspot) => hotspot.id === id)?.geometry;
        if (!geometry) return [];
        const outline = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
        return [{ rank: index + 1, outline: outline as MapHotspot['outline'] }];
      }),
    [order, register],
  );
}
