import './minutes.css';
import { signatureRows } from '@lagesbild/shared/labels/minutes_blocks.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { useId } from 'react';
import { minutesFiles, useMinutes } from '../../api/minutes.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { ReopenForm, SignButton, SignerForm } from './minutes_signing.tsx';
import { MinutesText } from './minutes_text.tsx';
import { minutesWords } from './minutes_words.ts';

/** The minutes of a meeting: as they will read, who signs, the files. Stands on the page of the meeting. */
export function MinutesPart({ meetingId }: { meetingId: string }) {
  const words = useWords(minutesWords);
  const language = useLanguage();
  const id = useId();
  const { municipality } = useCurrentMunicipality();
  const { code, timeZone } = municipality;
  const { data: minutes, error, refetch } = useMinutes(code, meetingId);
  if (!minutes) return error ? <ProblemNotice error={error} onRetry={refetch} /> : <Loading />;
  const files = minutesFiles(code, meetingId);
  const dateOf = (moment: string) => dayLabel(localDate(Date.parse(moment), timeZone), language);
  const rows = signatureRows(minutes.signatures, minutes.signers, timeZone);
  const shared = { code, meetingId, minutes };
  return (
    <section className="stack" aria-labelledby={`${id}-title`}>
      <div className="row">
        <h2 id={`${id}-title`}>{words.title}</h2>
        <span className="badge badge-outline" role="status">
          {words.states[minutes.state]}
        </span>
        <span className="push-end row">
          <a className="button" href={files.docx} download>
            {words.docx}
          </a>
          <a className="button" href={files.pdf} download>
            {words.pdf}
          </a>
          <a className="button" href={files.onePage} download>
            {words.onePage}
          </a>
        </span>
      </div>
      <MinutesText content={minutes.content} mapAddress={files.map} />
      <section className="card stack minutes-signing" aria-labelledby={`${id}-signing`}>
        <h3 id={`${id}-signing`}>{words.signing}</h3>
        {rows.length === 0 ? (
          <p className="muted">{words.nobody}</p>
        ) : (
          <ul className="minutes-list">
            {rows.map(([who, when], i) => {
              const signature = minutes.signatures[i];
              return (
                <li key={`${who} ${when}`}>
                  <strong>{who}</strong>:{' '}
                  {signature ? words.signed(dateOf(signature.signedAt)) : words.waiting}
                </li>
              );
            })}
          </ul>
        )}
        {minutes.reopenings.map(({ reason, reopenedAt }) => (
          <p key={reopenedAt} className="muted small">
            {words.reopened(dateOf(reopenedAt), reason)}
          </p>
        ))}
        <SignButton {...shared} />
        {minutes.mayChoose && <SignerForm key={minutes.version} {...shared} />}
        {minutes.mayReopen && <ReopenForm code={code} meetingId={meetingId} />}
      </section>
    </section>
  );
}
