import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { ScanAlarm } from '@lagesbild/shared/schemas/scan_alarm.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { Link } from 'wouter';
import { useScanAlarms } from '../../api/scan_alarms.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import './alarm_notice.css';
import { alarmAddress, boxAround } from './alarm_place.ts';
import { alarmWords } from './alarm_words.ts';
import { useHiddenAlarms } from './hidden_alarms.ts';

interface AlarmNoticeProps {
  /** Where a map is on screen: it is shown the corners of a box (lon, lat) beside what the link does. */
  onShow?: (box: [number, number][]) => void;
}

/** What the nightly scan has raised and no meeting has dealt with: a calm line each, with its figures folded in. */
export function AlarmNotice({ onShow }: AlarmNoticeProps) {
  const { municipality } = useCurrentMunicipality();
  return roleMay(municipality.myRole, 'scan_alarm.read') ? (
    <Alarms code={municipality.code} {...(onShow && { onShow })} />
  ) : null;
}

function Alarms({ code, onShow }: AlarmNoticeProps & { code: string }) {
  const words = useWords(alarmWords);
  const { data } = useScanAlarms(code);
  const [hidden, hide] = useHiddenAlarms();
  const shown = data?.alarms.filter(({ id, current }) => current && !hidden.includes(id)) ?? [];
  return (
    <section aria-live="polite" aria-label={words.label} className="alarm-notices">
      {shown.map((alarm) => (
        <AlarmLine
          key={alarm.id}
          code={code}
          alarm={alarm}
          lookedTo={data?.lastNight?.night ?? alarm.night}
          onShow={() => onShow?.(boxAround(alarm))}
          onHide={() => hide(alarm.id)}
        />
      ))}
    </section>
  );
}

interface AlarmLineProps {
  code: string;
  alarm: ScanAlarm;
  lookedTo: string;
  onShow(): void;
  onHide(): void;
}

function AlarmLine({ code, alarm, lookedTo, onShow, onHide }: AlarmLineProps) {
  const words = useWords(alarmWords);
  const language = useLanguage();
  const { placeName, near, observed, days, expected, radiusMeters, recurrenceNights } = alarm;
  const written = expected?.toLocaleString(language, { maximumFractionDigits: 1 }) ?? null;
  return (
    <div className="alarm-notice">
      <details>
        <summary>{words.title(placeName, near, observed, days)}</summary>
        <p>
          {words.details(written, Math.ceil(radiusMeters), Math.round(recurrenceNights))}{' '}
          {words.looked(dayLabel(lookedTo, language))}
        </p>
      </details>
      <Link href={alarmAddress(code, alarm)} onClick={onShow}>
        {words.show}
      </Link>
      <button type="button" aria-label={words.hide} title={words.hide} onClick={onHide}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
