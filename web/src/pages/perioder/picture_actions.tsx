import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { SituationalPicture } from '@lagesbild/shared/schemas/situational_picture.ts';
import { useId, useState } from 'react';
import { useEstablish } from '../../api/situational_pictures.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { CorrectForm } from './correct_form.tsx';
import { periodWords } from './period_words.ts';

/** Establish, correct, print. */
export function PictureActions({ picture }: { picture: SituationalPicture }) {
  const words = useWords(periodWords);
  const id = useId();
  const { code, myRole } = useCurrentMunicipality().municipality;
  const establish = useEstablish(code, picture.id);
  const [correcting, setCorrecting] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const mayManage = roleMay(myRole, 'situational_picture.manage');
  const isDraft = picture.state === 'draft';
  return (
    <div className="picture-actions no-print">
      <div className="row">
        {mayManage && isDraft && (
          <button
            type="button"
            className="button button-primary"
            disabled={establish.isPending}
            aria-describedby={`${id}-hint`}
            onClick={() => establish.mutate(picture.version, { onSuccess: () => setDone(words.established) })}
          >
            {words.establish}
          </button>
        )}
        {mayManage && (
          <button
            type="button"
            className="button"
            aria-expanded={correcting}
            onClick={() => setCorrecting(!correcting)}
          >
            {words.correct}
          </button>
        )}
        <button type="button" className="button" onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
      {mayManage && isDraft && (
        <p id={`${id}-hint`} className="field-hint">
          {words.establishHint}
        </p>
      )}
      <ProblemNotice error={establish.error} />
      {correcting && (
        <CorrectForm
          picture={picture}
          onCancel={() => setCorrecting(false)}
          onDone={(number) => {
            setCorrecting(false);
            setDone(words.corrected(number));
          }}
        />
      )}
      <p role="status" className={done ? 'notice notice-good' : undefined}>
        {done}
      </p>
    </div>
  );
}
