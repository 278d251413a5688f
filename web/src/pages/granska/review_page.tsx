import './review.css';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useIncident } from '../../api/incidents.ts';
import { useCategories } from '../../api/municipality.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { optionalParameter, useUrlState } from '../../state/url_state.ts';
import { useMedia } from '../../state/use_media.ts';
import { MapArea } from './map_area.tsx';
import type { Point } from './queue_map.tsx';
import type { OpenPart } from './review_actions.tsx';
import { ReviewPane } from './review_pane.tsx';
import { ReviewSide } from './review_side.tsx';
import { useMarked } from './use_marked.ts';
import { type DecidedIncident, useQueue } from './use_queue.ts';
import { useReview } from './use_review.ts';
import { useReviewKeys } from './use_review_keys.ts';
import { useSimilarIncidents } from './use_similar_incidents.ts';

const incidentParameter = optionalParameter('handelse');
const WIDE = '(min-width: 60rem)';

/** Granska: the queue and its map, one report at a time or several marked, and the decision. Undo instead of "are you sure". */
export default function ReviewPage() {
  const { municipality } = useCurrentMunicipality();
  const { code } = municipality;
  const { data: categories } = useCategories(code);
  const [decided, setDecided] = useState<ReadonlyMap<string, DecidedIncident>>(new Map());
  const { list, matched, waiting, queue, view, duplicateIds } = useQueue(code, decided);
  const [selectedId, select] = useUrlState(incidentParameter);
  const [open, setOpen] = useState<OpenPart | null>(null);
  const [otherId, setOther] = useState<string | null>(null);
  const [movedPoint, setMovedPoint] = useState<Point | null>(null);
  const [litId, setLit] = useState<string | null>(null);
  const [mapShown, setMapShown] = useState(false);
  const [helpOpen, setHelpOpen] = useState(true);
  const isWide = useMedia(WIDE);
  const order = useMemo(() => queue.map(({ id }) => id), [queue]);
  const marked = useMarked(order);
  const wantsFocus = useRef(false);
  const index = order.indexOf(selectedId ?? '');
  const { data: fetched, error: incidentError } = useIncident(code, selectedId);
  const inQueue = waiting.find(({ id }) => id === selectedId);
  const incident =
    selectedId === null ? undefined : newest(inQueue, fetched?.id === selectedId ? fetched : undefined);
  const similar = useSimilarIncidents(incident);
  const near = useMemo(() => (similar ?? []).map((row) => row.incident), [similar]);
  const likely = similar?.find((row) => row.likely)?.incident;
  const chosenOther = similar?.find((row) => row.incident.id === otherId)?.incident;
  const other = open === 'merge' ? (chosenOther ?? likely) : undefined;

  const openPart = (part: OpenPart | null) => {
    setOpen(part);
    setOther(null);
    setMovedPoint(null);
    // what closes was in the way: keys hold in the queue again
    if (part === null) focusRow();
  };
  const focusRow = () =>
    requestAnimationFrame(() => {
      const row = document.querySelector<HTMLElement>('.queue-row[aria-current]');
      (row ?? document.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: true });
    });
  const show = (id: string | null, takesFocus = false) => {
    wantsFocus.current = takesFocus;
    setOpen(null);
    setOther(null);
    setMovedPoint(null);
    select(id);
  };
  const review = useReview(code, ({ action, incidents }) => {
    marked.clear();
    const at = Date.now();
    setDecided(new Map([...decided, ...incidents.map((one) => [one.id, { incident: one, at }] as const)]));
    const gone = new Set(incidents.map(({ id }) => id));
    const [first] = incidents;
    // on to the next one that waits; a reopened one is shown again
    if (action === 'reopen') show(first?.id ?? null, true);
    else if (selectedId !== null && gone.has(selectedId)) {
      const after = order.slice(index + 1).find((id) => !gone.has(id));
      const before = order.slice(0, Math.max(0, index)).findLast((id) => !gone.has(id));
      const next = after ?? before ?? null;
      show(next, true);
      if (next === null) focusRow();
    } else openPart(null);
  });
  const step = (by: 1 | -1, marks = false) => {
    const from = order[index];
    const to = order[index === -1 ? 0 : index + by];
    if (marks && from && marked.ids.size === 0) marked.toggle(from);
    if (!to) return;
    if (marks) marked.extendTo(to);
    show(to, true);
  };
  const markedIncidents = queue.filter(({ id }) => marked.ids.has(id));
  const decideKey = (part: 'return' | 'reject') => () => {
    if (markedIncidents.length > 0 || incident) openPart(part);
  };
  const onKeyDown = useReviewKeys({
    letters: {
      j: () => step(1),
      k: () => step(-1),
      a: () => {
        if (markedIncidents.length > 0) review.decideAll(markedIncidents, 'accept');
        else if (incident) review.decide(incident, 'accept');
      },
      r: decideKey('return'),
      v: decideKey('reject'),
      m: () => markedIncidents.length === 0 && incident && openPart('merge'),
      x: () => selectedId !== null && index !== -1 && marked.toggle(selectedId),
      z: review.undo,
      '?': () => setHelpOpen(!helpOpen),
    },
    onArrow: step,
    onEscape: marked.clear,
  });

  // on a wide screen the first report is open from the start; on a phone the list is
  const firstId = order[0];
  useEffect(() => {
    if (selectedId === null && firstId && isWide) select(firstId);
  }, [selectedId, firstId, select, isWide]);

  if (list.error && !list.data) {
    return (
      <div className="page">
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  if (!list.data || !categories) return <Loading />;
  const hasMap = isWide || mapShown || selectedId !== null;
  return (
    <div
      className="review"
      data-view={selectedId === null || markedIncidents.length > 0 ? 'queue' : 'detail'}
      data-open={markedIncidents.length === 0 ? (open ?? undefined) : undefined}
      data-map={hasMap || undefined}
    >
      <ReviewSide
        matched={matched}
        waiting={waiting}
        queue={queue}
        view={view}
        duplicateIds={duplicateIds}
        categories={categories}
        marked={marked}
        selectedId={selectedId}
        litId={litId}
        wantsFocus={wantsFocus}
        mapShown={mapShown}
        helpOpen={helpOpen}
        onMap={() => setMapShown(!mapShown)}
        onHelp={() => setHelpOpen(!helpOpen)}
        onSelect={show}
        onLight={setLit}
        onKeyDown={onKeyDown}
      />
      <ReviewPane
        incident={incident}
        marked={markedIncidents}
        error={incidentError}
        hasQueue={queue.length > 0}
        categories={categories}
        similar={similar}
        other={other}
        movedPoint={movedPoint}
        review={review}
        open={open}
        onOpen={openPart}
        onOther={setOther}
        onSelect={show}
        onBack={() => show(null)}
        onClearMarked={marked.clear}
      />
      {hasMap && (
        <MapArea
          queue={queue}
          near={near}
          chosen={incident}
          other={other}
          categories={categories}
          litId={litId}
          onMovePoint={open === 'correct' ? setMovedPoint : null}
          onPick={(id) =>
            open === 'merge' && id !== selectedId ? setOther(id) : show(id, order.includes(id))
          }
          onLight={setLit}
        />
      )}
    </div>
  );
}

/** The list and the single fetch may each be ahead of the other. */
function newest(a: Incident | undefined, b: Incident | undefined): Incident | undefined {
  if (!a || !b) return a ?? b;
  return a.version > b.version ? a : b;
}
