import './place_step.css';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { usePlaces } from '../../api/municipality.ts';
import { ErrorBoundary } from '../../components/error_boundary.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { RECOGNISED_WITHIN_METERS } from '../../state/place_namer.ts';
import { freePlace, isWithin, type Point, registerPlace } from './chosen_place.ts';
import { hereChoice } from './here_choice.ts';
import { LatestPlaceList } from './latest_place_list.tsx';
import { readLatestPlaces } from './latest_places.ts';
import { nearbyPlaces } from './nearby_places.ts';
import { PlaceList } from './place_list.tsx';
import { PlaceSearch } from './place_search_field.tsx';
import { PositionBadge } from './position_badge.tsx';
import type { ReportPlace } from './report_draft.ts';
import { reportWords } from './report_words.ts';
import { StepFrame } from './step_frame.tsx';
import { usePosition } from './use_position.ts';

// the map's weight comes here, at step two, and not before
const PlaceMap = lazy(() => import('./place_map.tsx'));

/** How many of the nearest places stand under the map. */
const NEAREST = 2;
/** A better position is waited for this long after "Här" before the person is asked. */
const BETTER_WITHIN_MILLISECONDS = 6_000;

interface PlaceStepProps {
  category: Category | undefined;
  /** Chosen earlier, when the person came back. */
  place: ReportPlace | null;
  /** With the name of the nearest register place, when one is near enough to recognise the spot by. */
  onChoose: (place: ReportPlace, nearPlace: string | null) => void;
  onBack: () => void;
}

/** Where: "Här" takes the device's position, or the point under the cross once the map has been moved; or a known place. */
export default function PlaceStep({ category, place, onChoose, onBack }: PlaceStepProps) {
  const words = useWords(reportWords);
  const { municipality, me } = useCurrentMunicipality();
  const { data: places = [] } = usePlaces(municipality.code);
  const projection = useMemo(() => createProjection(municipality.proj4), [municipality.proj4]);
  const [latest] = useState(() => readLatestPlaces(municipality.code, me.id));
  const position = usePosition();
  const usable = position.status === 'found' && isWithin(position, municipality.bounds) ? position : null;
  const [pointed, setPointed] = useState<Point | null>(null);
  const [returns, setReturns] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const [asks, setAsks] = useState<'poor' | 'point' | null>(null);
  const from = pointed ?? usable ?? place;
  const near = useMemo(() => nearbyPlaces(places, from, projection), [places, from, projection]);

  const choose = (chosen: ReportPlace) => {
    const [nearest] = near;
    const known = nearest?.distanceMeters != null && nearest.distanceMeters <= RECOGNISED_WITHIN_METERS;
    onChoose(chosen, known ? nearest.name : null);
  };
  const chooseHere = (waitedEnough: boolean) => {
    const asking = position.status === 'asking';
    const choice = hereChoice({ pointed, position: usable, asking, place, waitedEnough });
    setWaiting(choice === 'wait');
    setAsks(choice === 'ask' ? 'poor' : choice === 'point_first' ? 'point' : null);
    if (choice === 'pointed' && pointed) choose(freePlace(pointed, null));
    if (choice === 'position' && usable) choose(freePlace(usable, usable.accuracyMeters));
    if (choice === 'kept' && place) choose(place);
  };

  // pressed before the position was there or good: go on by itself when it comes
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the device says matters here
  useEffect(() => {
    if (waiting) chooseHere(false);
  }, [waiting, position]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock runs from the press
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => chooseHere(true), BETTER_WITHIN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [waiting, usable === null]);

  const meters = Math.round(usable?.accuracyMeters ?? 0);
  const told =
    asks === 'poor' && usable
      ? words.poorPosition(meters)
      : asks === 'point'
        ? words.pointFirst
        : position.status === 'refused'
          ? words.refused
          : position.status === 'found' && !usable
            ? words.outside(municipality.name)
            : null;

  return (
    <StepFrame
      number={2}
      title={words.where}
      onBack={onBack}
      aside={<PositionBadge position={position} usable={usable !== null} pointed={pointed !== null} />}
      footer={
        <>
          {from === null && latest.length > 0 ? (
            <LatestPlaceList places={latest.slice(0, NEAREST)} onChoose={(known) => onChoose(known, null)} />
          ) : (
            // while a poor position is asked about, the map needs the room
            <PlaceList
              places={asks === 'poor' ? [] : near.slice(0, NEAREST)}
              label={words.places}
              onChoose={(found) => onChoose(registerPlace(found), null)}
            />
          )}
          <p role="status" className="report-hint">
            {told}
          </p>
          {asks === 'poor' && usable && (
            <button
              type="button"
              className="button button-large"
              onClick={() => choose(freePlace(usable, usable.accuracyMeters))}
            >
              {words.anyway(meters)}
            </button>
          )}
          <button
            type="button"
            className="button button-primary button-large"
            onClick={() => chooseHere(waiting)}
          >
            {!waiting ? words.here : usable ? words.betterWaiting : words.hereWaiting}
          </button>
        </>
      }
    >
      <div className="place-area">
        <ErrorBoundary resetKey="place-map" fallback={<p className="place-map-failed">{words.mapFailed}</p>}>
          <Suspense fallback={null}>
            <PlaceMap
              category={category}
              start={place}
              position={usable}
              returns={returns}
              onPoint={(point) => {
                setPointed(point);
                setWaiting(false);
                setAsks(null);
              }}
            />
          </Suspense>
        </ErrorBoundary>
        {pointed && usable && (
          <button
            type="button"
            className="button place-return"
            onClick={() => {
              setPointed(null);
              setReturns(returns + 1);
            }}
          >
            {words.myPosition}
          </button>
        )}
        <PlaceSearch
          places={near}
          latest={latest}
          onChoose={(found) => onChoose(registerPlace(found), null)}
          onLatest={(known) => onChoose(known, null)}
        />
      </div>
    </StepFrame>
  );
}
