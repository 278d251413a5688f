import './place_step.css';
import { PLACE_TYPES } from '@lagesbild/shared/domain/incident_codes.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import type { Category, Place } from '@lagesbild/shared/schemas/municipality.ts';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { usePlaces } from '../../api/municipality.ts';
import { ErrorBoundary } from '../../components/error_boundary.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { RECOGNISED_WITHIN_METERS } from '../../state/place_namer.ts';
import { nearbyPlaces } from './nearby_places.ts';
import { PlaceList } from './place_list.tsx';
import { PlaceSearch } from './place_search_field.tsx';
import type { ReportPlace } from './report_draft.ts';
import { reportWords } from './report_words.ts';
import { StepFrame } from './step_frame.tsx';
import { type Position, usePosition } from './use_position.ts';

// the map's weight comes here, at step two, and not before
const PlaceMap = lazy(() => import('./place_map.tsx'));

/** How many of the nearest places stand under the map. */
const NEAREST = 2;

interface PlaceStepProps {
  category: Category | undefined;
  /** Chosen earlier, when the person came back. */
  place: ReportPlace | null;
  /** With the name of the nearest register place, when one is near enough to recognise the spot by. */
  onChoose: (place: ReportPlace, nearPlace: string | null) => void;
  onBack: () => void;
}

type Point = { lon: number; lat: number };

/** Where: "Här" takes the device's position, or the point under the cross once the map has been moved; or a place of the register. */
export default function PlaceStep({ category, place, onChoose, onBack }: PlaceStepProps) {
  const words = useWords(reportWords);
  const { municipality } = useCurrentMunicipality();
  const { data: places = [] } = usePlaces(municipality.code);
  const projection = useMemo(() => createProjection(municipality.proj4), [municipality.proj4]);
  const position = usePosition();
  const usable = position.status === 'found' && isWithin(position, municipality.bounds) ? position : null;
  const [pointed, setPointed] = useState<Point | null>(null);
  const [returns, setReturns] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const near = useMemo(
    () => nearbyPlaces(places, pointed ?? usable ?? place, projection),
    [places, pointed, usable, place, projection],
  );

  const chooseHere = () => {
    const [nearest] = near;
    const known = nearest?.distanceMeters != null && nearest.distanceMeters <= RECOGNISED_WITHIN_METERS;
    const name = known ? nearest.name : null;
    if (pointed) onChoose(freePlace(pointed, null), name);
    else if (usable) onChoose(freePlace(usable, usable.accuracyMeters), name);
    else if (place) onChoose(place, name);
    else if (position.status === 'asking') setWaiting(true);
    else setMessage(words.pointFirst);
  };

  // pressed before the position was there: go on by itself when it comes
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the answer of the device matters here
  useEffect(() => {
    if (!waiting || position.status === 'asking') return;
    setWaiting(false);
    chooseHere();
  }, [waiting, position.status]);

  const hint =
    position.status === 'refused'
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
          <PlaceList
            places={near.slice(0, NEAREST)}
            label={words.places}
            onChoose={(found) => onChoose(registerPlace(found), null)}
          />
          <p role="status" className="report-hint">
            {message ?? hint}
          </p>
          <button type="button" className="button button-primary button-large" onClick={chooseHere}>
            {waiting ? words.hereWaiting : words.here}
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
                setMessage(null);
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
        <PlaceSearch places={near} onChoose={(found) => onChoose(registerPlace(found), null)} />
      </div>
    </StepFrame>
  );
}

interface PositionBadgeProps {
  position: Position;
  usable: boolean;
  pointed: boolean;
}

function PositionBadge({ position, usable, pointed }: PositionBadgeProps) {
  const words = useWords(reportWords);
  if (pointed) return <span className="badge badge-outline">{words.byHand}</span>;
  if (position.status === 'asking') return <span className="badge badge-outline">{words.asking}</span>;
  if (position.status !== 'found' || !usable) return null;
  const meters = Math.max(1, Math.round(position.accuracyMeters));
  return (
    <span className="badge badge-good">
      <span aria-hidden="true">{words.accuracy(meters)}</span>
      <span className="visually-hidden">{words.accuracyLong(meters)}</span>
    </span>
  );
}

const freePlace = ({ lon, lat }: Point, accuracyMeters: number | null): ReportPlace => ({
  lon,
  lat,
  // a device that is lost says so with an accuracy of continents
  accuracyMeters: accuracyMeters === null ? null : Math.min(100_000, Math.round(accuracyMeters)),
  placeId: null,
  placeName: null,
  placeType: null,
});

const registerPlace = ({ lon, lat, id, name, placeType }: Place): ReportPlace => ({
  lon,
  lat,
  accuracyMeters: null,
  placeId: id,
  placeName: name,
  // the register may hold a type that this version does not know
  placeType: PLACE_TYPES.find((known) => known === placeType) ?? null,
});

/** A first, coarse test before the server's exact one: a position in another town is no help here. */
function isWithin({ lon, lat }: Point, bounds: readonly number[] | null): boolean {
  if (!bounds) return true;
  const [west, south, east, north] = bounds as [number, number, number, number];
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
