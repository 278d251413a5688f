import type { ScanAlarmList } from '@lagesbild/shared/schemas/scan_alarm.ts';
import { useQuery } from '@tanstack/react-query';
import { getJson, municipalityPath } from './request.ts';

/** What the nightly scan has raised, and when it last looked. */
export function useScanAlarms(code: string) {
  return useQuery({
    queryKey: [code, 'scan-alarms'],
    queryFn: ({ signal }) => getJson<ScanAlarmList>(municipalityPath(code, 'scan-alarms'), undefined, signal),
  });
}
