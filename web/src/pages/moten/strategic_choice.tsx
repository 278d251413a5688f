import type { Meeting } from '@lagesbild/shared/schemas/meeting.ts';
import { useChooseStrategic } from '../../api/meetings.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { meetingWords } from './meeting_words.ts';

/** Whether the meeting is a strategic one: at once as it was pressed, and back with the reason when it was not stored. */
export function StrategicChoice({ meeting }: { meeting: Meeting }) {
  const words = useWords(meetingWords);
  const { code } = useCurrentMunicipality().municipality;
  const choose = useChooseStrategic(code, meeting.id);
  return (
    <div className="stack">
      <ProblemNotice error={choose.error} />
      <div className="row">
        <label className="row">
          <input
            type="checkbox"
            checked={meeting.strategic}
            onChange={(event) => choose.mutate(event.currentTarget.checked)}
          />
          {words.planStrategic}
        </label>
        <span role="status" className="save-status small">
          {choose.isPending ? words.saving : choose.isSuccess && words.saved}
        </span>
      </div>
    </div>
  );
}
