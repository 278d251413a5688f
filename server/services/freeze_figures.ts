import { createHash } from 'node:crypto';
import { listCountedIncidents } from '@lagesbild/db/repositories/counted_incidents.ts';
import {
  findBackground,
  findMunicipality,
  type MunicipalityRow,
} from '@lagesbild/db/repositories/municipalities.ts';
import { listAreas } from '@lagesbild/db/repositories/registers.ts';
import type { Transaction } from '@lagesbild/db/scope.ts';
import { OWN_SOURCES } from '@lagesbild/shared/domain/incident_codes.ts';
import type { PictureAnswerKind, PictureSight } from '@lagesbild/shared/domain/picture_kinds.ts';
import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import type { Period } from '@lagesbild/shared/time/period.ts';
import type { AnalysisMaterial } from '../analyses/analysis_material.ts';
import type { GroundFeature } from '../documents/draw_ground.ts';
import type { Member } from '../plugins/accounts.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { readAnalysisMaterial, readMunicipality } from './analysis_material.ts';
import { freezeQuestions } from './freeze_questions.ts';
import { frozenMap } from './frozen_map.ts';
import { runPatiently } from './run_patiently.ts';

type Deps = Pick<AppDeps, 'db' | 'clock' | 'analyses'>;

interface FrozenAnswer {
  kind: PictureAnswerKind;
  sight: PictureSight;
  /** JSON text as the worker wrote it. */
  body: string;
  /** Hex, of its UTF-8 bytes. */
  sha256: string;
}

/** The figures of a period as they were at one moment, all of one data version. */
export interface FrozenFigures {
  dataVersion: number;
  frozenAt: Date;
  incidents: { id: string; version: number }[];
  answers: FrozenAnswer[];
}

/** Reports come in while the figures are read: then all is read again, but not for ever. */
const READINGS = 5;

/**
 * Reads everything in short transactions that must agree on the data version, then computes outside of them. Throws
 * data_in_motion when the data never stood still, and whatever an analysis refuses (no_study_area, queue_full).
 */
export async function freezeFigures(
  { db, clock, analyses }: Deps,
  member: Member,
  period: Period,
  signal: AbortSignal,
): Promise<FrozenFigures> {
  const read = await readStill({ db, clock }, member, period);
  const answers: FrozenAnswer[] = [];
  // one at a time: others ask the same worker threads
  for (const { material, sight } of read.materials) {
    answers.push(
      answerOf(material.kind as PictureAnswerKind, sight, await runPatiently(analyses, material, signal)),
    );
  }
  for (const sight of ['exact', 'cells'] as const) {
    const bodyOf = (kind: PictureAnswerKind) =>
      answers.find((answer) => answer.kind === kind && answer.sight === sight)!.body;
    const map = frozenMap({ ...read.ground, period, grid: bodyOf('grid') });
    answers.push(answerOf('map', sight, JSON.stringify(map)));
  }
  const { dataVersion, frozenAt, incidents } = read;
  return { dataVersion, frozenAt, incidents, answers };
}

interface Reading {
  dataVersion: number;
  frozenAt: Date;
  incidents: FrozenFigures['incidents'];
  materials: { material: AnalysisMaterial; sight: PictureSight }[];
  ground: {
    municipality: MunicipalityRow;
    background: GroundFeature[];
    areas: { name: string; geometry: AreaGeometry }[];
    outline: AreaGeometry | null;
  };
}

async function readStill(deps: Pick<Deps, 'db' | 'clock'>, member: Member, period: Period): Promise<Reading> {
  for (let reading = 0; reading < READINGS; reading++) {
    const read = await readOnce(deps, member, period);
    if (read) return read;
  }
  throw new ProblemError(
    'data_in_motion',
    `Händelser ändrades under alla ${READINGS} försöken att läsa dem. Försök igen om en stund.`,
    { retryAfterSeconds: 5 },
  );
}

/** Null when the data changed in between. */
async function readOnce(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  member: Member,
  period: Period,
): Promise<Reading | null> {
  const frozenAt = clock();
  const inScope = <T>(work: (tx: Transaction) => Promise<T>) => db.asMember(member.scope, work);
  const { municipalityId } = member.scope;
  const first = await inScope(async (tx) => {
    const municipality = await readMunicipality(tx, municipalityId);
    const areas = await listAreas(tx, municipalityId);
    return {
      municipality,
      areas,
      incidents: await listCountedIncidents(tx, {
        municipalityId,
        from: new Date(period.from),
        to: new Date(period.to),
        sources: [...OWN_SOURCES],
      }),
      background: ((await findBackground(tx, municipalityId)) as { features?: GroundFeature[] } | null)
        ?.features,
    };
  });
  const { municipality, areas } = first;
  // areas are listed set by set: those of the first one stand on the map and in the matrix
  const [firstArea] = areas;
  const materials: Reading['materials'] = [];
  for (const question of freezeQuestions(period, firstArea?.setId ?? null)) {
    const material = await inScope(async (tx) =>
      readAnalysisMaterial(tx, await readMunicipality(tx, municipalityId), question, frozenAt),
    );
    materials.push({ material, sight: question.sight });
  }
  const last = await inScope((tx) => findMunicipality(tx, municipalityId));
  if (!last) throw notFound();
  if (last.dataVersion !== municipality.dataVersion) return null;
  if (last.figureBasisVersion !== municipality.figureBasisVersion) return null;
  return {
    dataVersion: municipality.dataVersion,
    frozenAt,
    incidents: first.incidents,
    materials,
    ground: {
      municipality,
      background: first.background ?? [],
      areas: areas
        .filter(({ setId }) => setId === firstArea?.setId)
        .map(({ name, geometry }) => ({ name, geometry: geometry as AreaGeometry })),
      outline: municipality.boundary as AreaGeometry | null,
    },
  };
}

const answerOf = (kind: PictureAnswerKind, sight: PictureSight, body: string): FrozenAnswer => ({
  kind,
  sight,
  body,
  sha256: sha256Of(body),
});

export const sha256Of = (body: string): string => createHash('sha256').update(body, 'utf8').digest('hex');
