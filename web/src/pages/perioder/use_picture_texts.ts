import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import type { PictureText } from '@lagesbild/shared/domain/picture_kinds.ts';
import type { SituationalPicture } from '@lagesbild/shared/schemas/situational_picture.ts';
import { useState } from 'react';
import { ProblemError } from '../../api/problem_error.ts';
import { useWriteTexts } from '../../api/situational_pictures.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { recordRefusedFinds } from '../../state/refused_finds.ts';
import { periodWords } from './period_words.ts';

type Texts = Partial<Record<PictureText, string>>;
type Standing = { version: number } & Texts;

interface Draft {
  texts: Texts;
  /** What the writer had before them when they began with each, and its version. */
  began: Texts;
  version: number;
}

/** What is written and not yet saved, by picture: looking at another one loses nothing. */
const drafts = new Map<string, Draft>();

/** The texts of a picture as they are being written: draft, errors, and what somebody else wrote meanwhile. */
export function usePictureTexts(picture: SituationalPicture) {
  const words = useWords(periodWords);
  const language = useLanguage();
  const { code } = useCurrentMunicipality().municipality;
  const write = useWriteTexts(code, picture.id);
  const [kept, setKept] = useState<Draft | null>(() => drafts.get(picture.id) ?? null);
  const { texts: draft, began, version: read } = kept ?? { texts: {}, began: {}, version: picture.version };
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [conflict, setConflict] = useState<Standing | null>(null);
  const [saved, setSaved] = useState(false);
  const keep = (next: Draft | null) => {
    if (next) drafts.set(picture.id, next);
    else drafts.delete(picture.id);
    setKept(next);
  };
  /** What was typed while the answer was on its way stays, on top of what was stored. */
  const settle = (sent: Texts, stored: Standing) => {
    const now = drafts.get(picture.id);
    const left = Object.entries(now?.texts ?? {}).filter(
      ([text, value]) => sent[text as PictureText] !== value,
    );
    if (left.length === 0) return keep(null);
    const texts = Object.fromEntries(left) as Texts;
    const before = Object.fromEntries(left.map(([text]) => [text, stored[text as PictureText]])) as Texts;
    keep({ texts, began: before, version: stored.version });
  };
  const changed = (Object.keys(draft) as PictureText[]).filter((text) => draft[text] !== picture[text]);
  const send = (version: number, insists: boolean): void => {
    const change = Object.fromEntries(changed.map((text) => [text, draft[text]!]));
    const long = changed.filter((text) => draft[text]!.length > LIMITS.pictureTextCharacters);
    const found = {
      ...guardErrors(change, confirmed, language),
      ...Object.fromEntries(
        long.map((text) => [text, words.tooLong(draft[text]!.length, LIMITS.pictureTextCharacters)]),
      ),
    };
    setErrors(found);
    if (Object.keys(found).length > 0 || changed.length === 0) return;
    write.mutate(
      { version, change, confirmedFinds: confirmed },
      {
        onSuccess: (stored) => {
          settle(change, stored);
          setConflict(null);
          setSaved(true);
        },
        onError: (error) => {
          if (!(error instanceof ProblemError)) return;
          recordRefusedFinds(error.problem.errors);
          if (error.code !== 'register_conflict') return;
          const stored = error.problem.stored as Standing;
          // somebody wrote in another text: theirs and ours both stand
          const touched = changed.some((text) => stored[text] !== (began[text] ?? picture[text]));
          if (!touched && !insists) send(stored.version, true);
          else setConflict(stored);
        },
      },
    );
  };
  return {
    valueOf: (text: PictureText) => draft[text] ?? picture[text],
    set: (text: PictureText, value: string) => {
      setSaved(false);
      keep({
        texts: { ...draft, [text]: value },
        began: { ...began, [text]: began[text] ?? picture[text] },
        version: read,
      });
    },
    confirmed,
    setConfirmed,
    errors,
    conflict,
    /** The texts of one's own that somebody else has changed. */
    contested: conflict ? changed.filter((text) => conflict[text] !== began[text]) : [],
    saved,
    isChanged: changed.length > 0,
    isPending: write.isPending,
    error: conflict ? null : write.error,
    save: () => send(read, false),
    saveAnyway: () => conflict && send(conflict.version, true),
  };
}
