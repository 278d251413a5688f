import { findIncident } from '@lagesbild/db/repositories/incident_reads.ts';
import { listRevisions } from '@lagesbild/db/repositories/incident_revisions.ts';
import { IncidentParams, MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { Incident, IncidentReview } from '@lagesbild/shared/schemas/incident.ts';
import {
  BulkReview,
  BulkReviewResult,
  IncidentHistory,
  LikelyDuplicates,
  WaitingDuplicates,
} from '@lagesbild/shared/schemas/incident_review.ts';
import { memberOf } from '../plugins/accounts.ts';
import { logUnforeseen } from '../plugins/errors.ts';
import { notFound } from '../problem.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { reviewIncidents } from '../services/bulk_review.ts';
import { viewRevision } from '../services/incident_history.ts';
import { reviewIncident } from '../services/incident_review.ts';
import { viewIncident } from '../services/incident_view.ts';
import { likelyDuplicates, waitingDuplicates } from '../services/likely_duplicates.ts';
import { PROBLEMS } from './problem_responses.ts';

const tags = ['review'];

/** Below /incidents: decisions, likely duplicates, and what has been changed. */
export async function incidentReviewRoutes(app: App, deps: AppDeps): Promise<void> {
  const { db } = deps;

  app.post(
    '/:id/review',
    {
      config: { permission: 'incident.review' },
      schema: {
        tags,
        summary: 'Accept, return, reject, merge or reopen',
        params: IncidentParams,
        body: IncidentReview,
        response: { 200: Incident, ...PROBLEMS },
      },
    },
    async (request) => reviewIncident(deps, memberOf(request), request.params.id, request.body),
  );

  app.post(
    '/review',
    {
      config: { permission: 'incident.review' },
      schema: {
        tags,
        summary: 'The same decision for several incidents; what fails is told incident by incident',
        params: MunicipalityParams,
        body: BulkReview,
        response: { 200: BulkReviewResult, ...PROBLEMS },
      },
    },
    async (request) =>
      reviewIncidents(deps, memberOf(request), request.body, (error) => logUnforeseen(request, error)),
  );

  app.get(
    '/likely-duplicates',
    {
      config: { permission: 'incident.review' },
      schema: {
        tags,
        summary: 'Which waiting incidents have a likely duplicate',
        params: MunicipalityParams,
        response: { 200: WaitingDuplicates, ...PROBLEMS },
      },
    },
    async (request) => waitingDuplicates(db, memberOf(request)),
  );

  app.get(
    '/:id/likely-duplicates',
    {
      config: { permission: 'incident.review' },
      schema: {
        tags,
        summary: 'Incidents likely to be of the same thing, nearest first',
        params: IncidentParams,
        response: { 200: LikelyDuplicates, ...PROBLEMS },
      },
    },
    async (request) => likelyDuplicates(db, memberOf(request), request.params.id),
  );

  app.get(
    '/:id/revisions',
    {
      config: { permission: 'incident.history' },
      schema: {
        tags,
        summary: 'What has been changed in an incident, newest first',
        params: IncidentParams,
        response: { 200: IncidentHistory, ...PROBLEMS },
      },
    },
    async (request) => {
      const member = memberOf(request);
      const { municipalityId } = member.scope;
      const { id } = request.params;
      return db.asMember(member.scope, async (tx) => {
        const row = await findIncident(tx, municipalityId, id);
        if (!row || !viewIncident(row, member)) throw notFound();
        const revisions = await listRevisions(tx, municipalityId, id);
        return { revisions: revisions.map((revision) => viewRevision(revision, row, member)) };
      });
    },
  );
}
