import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import {
  ScanAlarm,
  ScanAlarmHandled,
  ScanAlarmList,
  ScanAlarmParams,
} from '@lagesbild/shared/schemas/scan_alarm.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { handleScanAlarm, readScanAlarms } from '../services/scan_alarms.ts';
import { PROBLEMS } from './problem_responses.ts';

const tags = ['scan alarms'];

/** What was found piling up between the meetings. */
export async function scanAlarmRoutes(app: App, deps: AppDeps): Promise<void> {
  app.get(
    '/',
    {
      config: { permission: 'scan_alarm.read' },
      schema: {
        tags,
        summary: 'Alarms of the nightly scan, and when it last looked',
        params: MunicipalityParams,
        response: { 200: ScanAlarmList, ...PROBLEMS },
      },
    },
    (request) => readScanAlarms(deps, memberOf(request)),
  );

  app.post(
    '/:id/handled',
    {
      config: { permission: 'meeting.write' },
      schema: {
        tags,
        summary: 'Say which meeting has dealt with the alarm, or take that back',
        params: ScanAlarmParams,
        body: ScanAlarmHandled,
        response: { 200: ScanAlarm, ...PROBLEMS },
      },
    },
    (request) => handleScanAlarm(deps, memberOf(request), request.params.id, request.body.meetingId),
  );
}
