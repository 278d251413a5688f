import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { PICTURE_TEXTS } from '@lagesbild/shared/domain/picture_kinds.ts';
import type { SituationalPicture } from '@lagesbild/shared/schemas/situational_picture.ts';
import { type ReactNode, useId } from 'react';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { periodWords } from './period_words.ts';
import { usePictureTexts } from './use_picture_texts.ts';

/** Summary, police view and look-ahead: fields for who may write them, else as they stand. `children`: what is planned. */
export function PictureTexts({ picture, children }: { picture: SituationalPicture; children: ReactNode }) {
  const words = useWords(periodWords);
  const id = useId();
  const texts = usePictureTexts(picture);
  const mayWrite = picture.writable.length > 0;
  return (
    <section className="picture-texts" aria-labelledby={id}>
      <h2 id={id} className="eyebrow">
        {words.texts}
      </h2>
      {picture.state === 'established' && <p className="muted small no-print">{words.textsLocked}</p>}
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          texts.save();
        }}
      >
        {PICTURE_TEXTS.map((text) =>
          picture.writable.includes(text) ? (
            <div key={text} className="picture-written" data-name={words.textNames[text]}>
              <GuardedTextField
                field={text}
                label={words.textNames[text]}
                hint={words.textHints[text]}
                value={texts.valueOf(text)}
                onChange={(value) => texts.set(text, value)}
                confirmed={texts.confirmed}
                onConfirm={texts.setConfirmed}
                error={texts.errors[text]}
                maxLength={LIMITS.pictureTextCharacters}
                multiline
              />
              <p className="picture-printed">{texts.valueOf(text) || words.empty}</p>
            </div>
          ) : (
            <div key={text}>
              <h3>{words.textNames[text]}</h3>
              <p className={picture[text] ? 'picture-text' : 'muted'}>{picture[text] || words.empty}</p>
            </div>
          ),
        )}
        {children}
        {texts.conflict && (
          <div role="alert" className="notice notice-error">
            <strong>{words.conflict}</strong>
            {texts.contested.map((text) => (
              <div key={text}>
                <p className="small">
                  {words.textNames[text]}: {words.theirs}
                </p>
                <p className="picture-text">{texts.conflict?.[text] || words.empty}</p>
              </div>
            ))}
            <button type="button" className="button" onClick={texts.saveAnyway}>
              {words.saveAnyway}
            </button>
          </div>
        )}
        <ProblemNotice error={texts.error} />
        {mayWrite && (
          <div className="row no-print">
            <button
              type="submit"
              className="button button-primary"
              disabled={texts.isPending || !texts.isChanged}
            >
              {words.save}
            </button>
            <span role="status" className="muted">
              {texts.saved && !texts.isChanged && words.saved}
            </span>
          </div>
        )}
      </form>
    </section>
  );
}
