import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ConfirmedFind, GuardedField } from '@lagesbild/shared/domain/personal_data.ts';
import { newReportId } from '@lagesbild/shared/domain/report_identifier.ts';
import { type ReactNode, useState } from 'react';
import { useWriteIntervention } from '../../api/interventions.ts';
import { ProblemError } from '../../api/problem_error.ts';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { recordRefusedFinds } from '../../state/refused_finds.ts';
import { interventionWords } from './intervention_words.ts';

interface LogFormProps {
  /** After /interventions/, e.g. `{id}/notes`. */
  path: string;
  title: string;
  field: GuardedField & ('text' | 'reason');
  label: string;
  submit: string;
  /** What is sent besides the text. */
  more?: object;
  children?: ReactNode;
  /** Where no button over the form says what it is. */
  showTitle?: boolean;
  onDone?: () => void;
}

/** One line for the log: a text that is read for personal data, what belongs to it, and a button. Kept when refused. */
export function LogForm({
  path,
  title,
  field,
  label,
  submit,
  more,
  children,
  showTitle,
  onDone,
}: LogFormProps) {
  const words = useWords(interventionWords);
  const { municipality } = useCurrentMunicipality();
  const write = useWriteIntervention(municipality.code);
  const [text, setText] = useState('');
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  // the same line sent again after a lost answer is stored once; another text is another line
  const [line, setLine] = useState({ id: newReportId(), key: '' });
  const send = () => {
    const key = JSON.stringify([text, more]);
    const id = line.key === '' || line.key === key ? line.id : newReportId();
    setLine({ id, key });
    write.mutate(
      {
        method: 'POST',
        path,
        body: {
          id,
          [field]: text.trim() === '' && field === 'reason' ? null : text,
          ...more,
          confirmedFinds: confirmed,
        },
      },
      {
        onSuccess: () => {
          setText('');
          setConfirmed([]);
          setLine({ id: newReportId(), key: '' });
          onDone?.();
        },
        onError: (error) => error instanceof ProblemError && recordRefusedFinds(error.problem.errors),
      },
    );
  };
  return (
    <form
      className="intervention-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {showTitle && <h2>{title}</h2>}
      <ProblemNotice error={write.error} />
      {children}
      <GuardedTextField
        field={field}
        label={label}
        value={text}
        onChange={setText}
        confirmed={confirmed}
        onConfirm={setConfirmed}
        maxLength={LIMITS.textCharacters}
        multiline
      />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={write.isPending}>
          {write.isPending ? words.saving : submit}
        </button>
      </div>
    </form>
  );
}
