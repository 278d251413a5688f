import { findReportGuidance } from '@lagesbild/db/repositories/report_guidance.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { FigureBasisUpdate, FigureBasisVersions } from '@lagesbild/shared/schemas/figure_basis.ts';
import { RegisterHistory, RegisterHistoryQuery } from '@lagesbild/shared/schemas/register_history.ts';
import { ReportGuidance } from '@lagesbild/shared/schemas/report_guidance.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { changeFigureBasis, readFigureBases } from '../services/figure_basis.ts';
import { readRegisterHistory } from '../services/register_history.ts';
import { changeReportGuidance } from '../services/report_guidance.ts';
import { PROBLEMS } from './problem_responses.ts';

/** What the municipality has one of: words to its reporters, what figures are reckoned from, the log of its registers. */
export async function registerSettingRoutes(app: App, deps: AppDeps): Promise<void> {
  const tags = ['registers'];
  const params = MunicipalityParams;
  const manage = { config: { permission: 'register.manage' } } as const;

  app.get(
    '/report-guidance',
    {
      ...manage,
      schema: {
        tags,
        summary: 'What the municipality has written for its reporters',
        params,
        response: { 200: ReportGuidance, ...PROBLEMS },
      },
    },
    async (request) => {
      const { scope } = memberOf(request);
      return deps.db.asMember(scope, (tx) => findReportGuidance(tx, scope.municipalityId));
    },
  );

  app.patch(
    '/report-guidance',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Write the criteria of severity and the text of the report form',
        params,
        body: ReportGuidance,
        response: { 200: ReportGuidance, ...PROBLEMS },
      },
    },
    async (request) => changeReportGuidance(deps, memberOf(request), request.body),
  );

  app.get(
    '/figure-basis',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Study area, first Monday and cell size: every version',
        params,
        response: { 200: FigureBasisVersions, ...PROBLEMS },
      },
    },
    async (request) => readFigureBases(deps, memberOf(request)),
  );

  app.patch(
    '/figure-basis',
    {
      config: { permission: 'register.figure_basis' },
      bodyLimit: LIMITS.areaBodyBytes,
      schema: {
        tags,
        summary: 'A new version of what every figure is reckoned from',
        params,
        body: FigureBasisUpdate,
        response: { 200: FigureBasisVersions, ...PROBLEMS },
      },
    },
    async (request) => changeFigureBasis(deps, memberOf(request), request.body),
  );

  app.get(
    '/register-history',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Who has changed the registers, newest first',
        params,
        querystring: RegisterHistoryQuery,
        response: { 200: RegisterHistory, ...PROBLEMS },
      },
    },
    async (request) => readRegisterHistory(deps, memberOf(request), request.query.entity),
  );
}
