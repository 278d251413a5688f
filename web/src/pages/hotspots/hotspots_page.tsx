import './hotspots.css';
import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import { lazy, Suspense, useState } from 'react';
import { useHotspotHistories, useHotspots } from '../../api/hotspots.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { optionalParameter, useUrlState } from '../../state/url_state.ts';
import { useMedia } from '../../state/use_media.ts';
import { FoundNotTaken } from './found_not_taken.tsx';
import { HotspotDetail } from './hotspot_detail.tsx';
import { HotspotGroups } from './hotspot_groups.tsx';
import { hotspotsWords } from './hotspots_words.ts';
import { RegisterMap } from './register_map.tsx';

const openedParameter = optionalParameter('hotspot');
/** One of the period's hotspots that is to be taken in, as Lägesbild points at it: first day and number, `2026-11-02.3`. */
const pointedParameter = optionalParameter('tain');
/** In place of an id: the form of a drawn one. */
const NEW = 'ny';

// drawing is a download of its own
const DrawHotspot = lazy(() => import('./draw_hotspot.tsx'));

/** /{code}/hotspots: the register by state, what the period has besides, and the opened one (`?hotspot=ID`). */
export default function HotspotsPage() {
  const words = useWords(hotspotsWords);
  const { municipality } = useCurrentMunicipality();
  const { code, myRole } = municipality;
  const { data, error, refetch } = useHotspots(code);
  const { data: histories } = useHotspotHistories(code);
  const [opened, open] = useUrlState(openedParameter, 'push');
  const [pointed] = useUrlState(pointedParameter);
  const [done, setDone] = useState('');
  // narrower, the list stands alone: as in hotspots.css
  const isWide = useMedia('(min-width: 64rem)');
  const manages = roleMay(myRole, 'hotspot_register.manage');
  if (!data) {
    return error ? (
      <div className="page">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    ) : (
      <Loading />
    );
  }
  const { hotspots } = data;
  const opensForm = opened === NEW && manages;
  return (
    <div className="page hotspots-page" data-view={opened ? 'detail' : 'list'}>
      <div className="hotspots-head">
        <div>
          <PageHeading title={words.title}>{words.title}</PageHeading>
          <p className="muted">{words.lead}</p>
        </div>
        {manages && (
          <button type="button" className="button push-end" onClick={() => open(NEW)}>
            {words.draw}
          </button>
        )}
      </div>
      <div className="hotspots-body">
        <div className="hotspots-list">
          <div role="status">{done && <p className="notice notice-good">{done}</p>}</div>
          <HotspotGroups hotspots={hotspots} histories={histories ?? null} opened={opened} onOpen={open} />
          <FoundNotTaken
            taken={histories ?? null}
            pointed={opened ? null : pointed}
            manages={manages}
            onTaken={(id, name) => {
              setDone(words.taken(name));
              open(id);
            }}
          />
        </div>
        <div className="hotspots-detail">
          {opened && (
            <button type="button" className="button button-quiet hotspots-back" onClick={() => open(null)}>
              <span aria-hidden="true">←</span> {words.back}
            </button>
          )}
          <Suspense fallback={<Loading />}>
            {opensForm ? (
              <DrawHotspot onSaved={open} onCancel={() => open(null)} />
            ) : opened ? (
              <HotspotDetail key={opened} id={opened} manages={manages} histories={histories ?? null} />
            ) : (
              isWide && <RegisterMap hotspots={hotspots} onOpen={open} />
            )}
          </Suspense>
        </div>
      </div>
    </div>
  );
}
