import { useId } from 'react';
import { useChooseThanks, useThanks } from '../../api/thanks.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { thanksWords } from './thanks_words.ts';

/** The monthly mail about one's own reports in a municipality: off until chosen, at once on or off. */
export function ThanksChoice({ code }: { code: string }) {
  const words = useWords(thanksWords);
  const id = useId();
  const { data } = useThanks(code);
  const choose = useChooseThanks(code);
  if (!data) return null;
  const wanted = choose.isPending ? choose.variables : data.wanted;
  return (
    <div className="thanks-choice">
      <ProblemNotice error={choose.error} />
      <label className="thanks-label">
        <input
          type="checkbox"
          checked={wanted}
          aria-describedby={`${id}-hint`}
          onChange={(event) => choose.mutate(event.currentTarget.checked)}
        />
        {words.label}
      </label>
      <span id={`${id}-hint`} className="field-hint">
        {words.hint} {!data.sendsMail && words.noMail}
      </span>
      <span role="status" className="small">
        {choose.isSuccess && (data.wanted ? words.chosen : words.declined)}
      </span>
    </div>
  );
}
