import { agesInDays } from '@lagesbild/shared/analysis/ages_in_days.ts';
import { chooseScanSites } from '@lagesbild/shared/analysis/choose_scan_sites.ts';
import { namePlace } from '@lagesbild/shared/analysis/name_place.ts';
import { scanSpaceTime } from '@lagesbild/shared/analysis/scan_space_time.ts';
import { ALARM_NIGHTS } from '@lagesbild/shared/domain/scan_alarm.ts';
import { ScanAnalysisRequest, ScanAnalysisResult } from '@lagesbild/shared/schemas/scan_analysis.ts';
import { defineMethod } from './analysis_method.ts';
import { pickSpanRows } from './pick_period_rows.ts';

const DEFAULTS = { maximumRadiusMeters: 1000, maximumDays: 14, baselineDays: 365, runs: 999, seed: 1 };
const DAY_MILLISECONDS = 86_400_000;

/** Something piling up at the end of the period, against the days before it. */
export const scanMethod = defineMethod({
  kind: 'scan',
  summary:
    'Prospective space-time scan: what is piling up at the end of the period, with recurrence in nights',
  request: ScanAnalysisRequest,
  result: ScanAnalysisResult,
  readsFrom: ({ period }, { baselineDays = DEFAULTS.baselineDays }) =>
    period.to - baselineDays * DAY_MILLISECONDS,
  compute(ground, request) {
    const { rows, projection, places, settings } = ground;
    const asked = { ...DEFAULTS, ...request };
    const until = Math.min(ground.periods[0]!.to, ground.now);
    const from = until - asked.baselineDays * DAY_MILLISECONDS;
    const { row, x, y, at, leftOut } = pickSpanRows(ground, { from, to: until });
    const { maximumRadiusMeters, maximumDays, runs, seed } = asked;
    const sites = chooseScanSites(x, y, maximumRadiusMeters);
    const found = scanSpaceTime(
      {
        x: sites.x,
        y: sites.y,
        siteOf: sites.siteOf,
        age: agesInDays(at, until, settings.timeZone),
      },
      { maximumRadiusMeters, maximumDays, runs, seed },
    );
    return {
      parameters: {
        ...DEFAULTS,
        maximumRadiusMeters,
        maximumDays,
        baselineDays: asked.baselineDays,
        sites: sites.rule,
        squareMeters: sites.sideMeters,
        runs: found.runs,
        seed,
        maximumShare: found.maximumShare,
        minimumIncidents: found.minimumIncidents,
        alarmNights: ALARM_NIGHTS,
        until: new Date(until).toISOString(),
        defaults: Object.keys(DEFAULTS).filter(
          (name) => request[name as keyof typeof DEFAULTS] === undefined,
        ),
      },
      caveats: ['alarm_misses_overall_rise', ...(row.length === 0 ? ['no_incidents'] : [])],
      used: row.length,
      leftOut,
      clusters: found.clusters.map((cluster) => {
        const { centre: _site, logLikelihoodRatio: _score, members, ...told } = cluster;
        const [lon, lat] = projection.toLonLat(cluster.x, cluster.y);
        const inCircle = (px: number, py: number) =>
          Math.hypot(px - cluster.x, py - cluster.y) <= cluster.radiusMeters;
        return {
          ...told,
          lon,
          lat,
          ...namePlace(cluster.x, cluster.y, places, inCircle),
          alarm: cluster.recurrenceNights >= ALARM_NIGHTS,
          incidents: ground.coarse ? [] : members.map((member) => rows.id[row[member]!]!),
        };
      }),
    };
  },
});
