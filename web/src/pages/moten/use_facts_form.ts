import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import type { Meeting } from '@lagesbild/shared/schemas/meeting.ts';
import { useState } from 'react';
import { useChangeMeeting } from '../../api/meetings.ts';
import { ProblemError } from '../../api/problem_error.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { recordRefusedFinds } from '../../state/refused_finds.ts';
import {
  conflictingFacts,
  type FactField,
  type Facts,
  factsChange,
  factsOf,
  rebasedFacts,
  typedFacts,
} from './facts.ts';
import { meetingWords } from './meeting_words.ts';
import type { LiveMeeting } from './use_live_meeting.ts';

const FORM = 'facts';

interface Standing {
  /** Changed here and by somebody else. */
  fields: FactField[];
  stored: Facts;
  version: number;
  /** What was read before both. */
  read: Facts;
}
export type FactErrors = Partial<Record<FactField, string>>;

/**
 * The form of the meeting's facts. What is typed is kept in the browser until it is stored. Somebody else's change of
 * other facts is no conflict: what was typed goes on top of it.
 */
export function useFactsForm(meeting: Meeting, live: LiveMeeting) {
  const words = useWords(meetingWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const change = useChangeMeeting(municipality.code, meeting.id);
  const [errors, setErrors] = useState<FactErrors>({});
  const [problem, setProblem] = useState<unknown>(null);
  const [conflict, setConflict] = useState<Standing | null>(null);
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const [saved, setSaved] = useState(false);
  const [isFresh, setFresh] = useState(false);
  const values = live.typed[FORM] ?? null;

  const keep = (typed: Facts, read: Facts, version: number) =>
    live.outbox.type(FORM, { ...typed, read: JSON.stringify(read), version: String(version) });
  const clear = () => {
    setErrors({});
    setProblem(null);
    setConflict(null);
  };
  const close = () => {
    live.outbox.type(FORM, null);
    setConfirmed([]);
    clear();
  };

  async function send(typed: Facts, read: Facts, version: number): Promise<void> {
    clear();
    const changed = factsChange(read, typed);
    if (Object.keys(changed).length === 0) return close();
    try {
      await change.mutateAsync({ version, change: changed, confirmedFinds: confirmed });
      close();
      setSaved(true);
    } catch (error) {
      await take(error, typed, read);
    }
  }

  /** Puts what was typed on top of what stands now, but for the fields that give way. */
  function sendOnTop({ stored, version, read }: Standing, typed: Facts, leave: FactField[]): Promise<void> {
    const next = rebasedFacts(read, typed, stored, leave);
    keep(next, stored, version);
    return send(next, stored, version);
  }

  async function take(error: unknown, typed: Facts, read: Facts): Promise<void> {
    if (!(error instanceof ProblemError)) return setProblem(error);
    const { code, problem: told } = error;
    if (code === 'register_conflict') {
      const { version, ...now } = told.stored as Meeting;
      const stored = factsOf(now);
      const fields = conflictingFacts(read, typed, stored);
      if (fields.length > 0) return setConflict({ fields, stored, version, read });
      return sendOnTop({ fields, stored, version, read }, typed, []);
    }
    recordRefusedFinds(told.errors);
    const beside = fieldErrors(told.errors ?? [], (field) => words[LABELS[field]]);
    setErrors(beside);
    if (Object.keys(beside).length === 0) setProblem(error);
  }

  return {
    values,
    errors,
    problem,
    conflict: conflict &&
      values && {
        ...conflict,
        typed: typedFacts(values),
        keepMine: () => void sendOnTop(conflict, typedFacts(values), []),
        keepTheirs: () => void sendOnTop(conflict, typedFacts(values), conflict.fields),
      },
    confirmed,
    onConfirm: setConfirmed,
    saved,
    /** Opened here and now, not found open when the page was loaded. */
    isFresh,
    busy: change.isPending,
    open: () => {
      setSaved(false);
      setFresh(true);
      keep(factsOf(meeting), factsOf(meeting), meeting.version);
    },
    set: (field: FactField, value: string) => live.outbox.type(FORM, { ...values, [field]: value }),
    close,
    submit: () => {
      if (!values) return;
      const typed = typedFacts(values);
      const found: FactErrors = {
        ...renamed(
          guardErrors({ placeName: typed.place, registryNumber: typed.registryNumber }, confirmed, language),
        ),
        ...(typed.heldOn === '' && { heldOn: words.dateMissing }),
        ...(typed.startsAt === '' && { startsAt: words.timeMissing }),
      };
      setErrors(found);
      if (Object.keys(found).length > 0) return;
      void send(typed, typedFacts(JSON.parse(values.read ?? '{}')), Number(values.version));
    },
  };
}
export type FactsForm = ReturnType<typeof useFactsForm>;

/** What each fact is called, as a name of the page's words. */
export const LABELS = {
  heldOn: 'date',
  startsAt: 'time',
  place: 'place',
  registryNumber: 'registryNumber',
} as const satisfies Record<FactField, string>;

const fieldNamed = (field: string): FactField | null => {
  const name = field.replace(/^change\./, '');
  if (name === 'placeName') return 'place';
  return name in LABELS ? (name as FactField) : null;
};

/** The server's errors by field, with the field called as the page calls it. */
function fieldErrors(
  errors: readonly { field: string; detail: string }[],
  label: (field: FactField) => string,
): FactErrors {
  const found: FactErrors = {};
  for (const { field, detail } of errors) {
    const name = fieldNamed(field);
    if (name) found[name] = detail.replace(`”${field}”`, `”${label(name)}”`);
  }
  return found;
}

const renamed = ({ placeName, ...rest }: Record<string, string>): FactErrors => ({
  ...rest,
  ...(placeName && { place: placeName }),
});
