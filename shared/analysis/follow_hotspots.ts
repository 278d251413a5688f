/** The cells of one hotspot in one period, as far as following it goes. */
export interface Footprint {
  /** Ascending; the footprints of one period share no cell. */
  cells: readonly number[];
  /** Incidents in them. */
  weight: number;
  p: number;
  /** The register's place that it is pinned to, if any. */
  place?: string | null;
}

/** One place followed through the periods. */
interface HotspotTrack {
  /** Its footprints, most recent first: period (0 = the most recent) and position in that period's list. */
  steps: { period: number; hotspot: number }[];
}

export interface FollowedHotspots {
  /** In order of first appearance; those of one period heaviest first. */
  tracks: HotspotTrack[];
  /** By period and position in its list: number of the track. */
  trackOf: Int32Array[];
}

/** Cells in common / cells of the smaller footprint that make two footprints one hotspot. */
const sharedEnough = 0.3;
/** A hotspot that was not flagged for longer is a new one. */
export const mostPeriodsBack = 6;

/**
 * Which hotspots of consecutive periods are the same one. `periods`: footprints, most recent period first. A hotspot
 * is the one whose last footprint, at most six periods back, shares at least 30 % of the smaller of the two, or that
 * is pinned to the same place. Where one has parted the heaviest part keeps it; where several have met, the heaviest
 * of those flagged latest is kept. Ties go by smaller p, then the northernmost cell (the highest number). The order of
 * the lists changes nothing.
 */
export function followHotspots(periods: readonly (readonly Footprint[])[]): FollowedHotspots {
  const tracks: LiveTrack[] = [];
  const trackOf = periods.map((hotspots) => new Int32Array(hotspots.length).fill(-1));
  for (let period = periods.length - 1; period >= 0; period--) {
    const hotspots = periods[period]!;
    const live = tracks
      .filter((track) => track.period - period <= mostPeriodsBack)
      .sort((a, b) => a.period - b.period || heaviestFirst(a.last, b.last));
    const order = hotspots.map((_, i) => i).sort((a, b) => heaviestFirst(hotspots[a]!, hotspots[b]!));
    const taken = new Set<LiveTrack>();
    const give = (hotspot: number, track: LiveTrack) => {
      taken.add(track);
      trackOf[period]![hotspot] = track.number;
      track.period = period;
      track.last = hotspots[hotspot]!;
      track.steps.unshift({ period, hotspot });
    };
    // a pin says more than cells: those are given first
    for (const isSame of [isPinnedAlike, overlaps]) {
      for (const hotspot of order) {
        if (trackOf[period]![hotspot] !== -1) continue;
        const track = live.find((one) => !taken.has(one) && isSame(hotspots[hotspot]!, one.last));
        if (track) give(hotspot, track);
      }
    }
    for (const hotspot of order) {
      if (trackOf[period]![hotspot] !== -1) continue;
      const track = { number: tracks.length, period, last: hotspots[hotspot]!, steps: [] };
      tracks.push(track);
      give(hotspot, track);
    }
  }
  return { tracks: tracks.map(({ steps }) => ({ steps })), trackOf };
}

interface LiveTrack extends HotspotTrack {
  number: number;
  /** When it was last flagged, and as what. */
  period: number;
  last: Footprint;
}

function heaviestFirst(a: Footprint, b: Footprint): number {
  return b.weight - a.weight || a.p - b.p || (b.cells.at(-1) ?? -1) - (a.cells.at(-1) ?? -1);
}

function isPinnedAlike(a: Footprint, b: Footprint): boolean {
  return a.place != null && a.place === b.place;
}

function overlaps(a: Footprint, b: Footprint): boolean {
  const smaller = Math.min(a.cells.length, b.cells.length);
  if (smaller === 0) return false;
  const of = new Set(a.cells);
  return b.cells.filter((cell) => of.has(cell)).length >= sharedEnough * smaller;
}
