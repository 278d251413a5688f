import { useId } from 'react';
import { useChooseMail, useMailChoices } from '../../api/mail_choices.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { mailWords } from './mail_words.ts';

/** The mail of the meetings' work in a municipality: one check box a kind, at once on or off. */
export function MailChoices({ code }: { code: string }) {
  const words = useWords(mailWords);
  const id = useId();
  const { data } = useMailChoices(code);
  const choose = useChooseMail(code);
  if (!data || data.choices.length === 0) return null;
  return (
    <fieldset className="mail-choices">
      <legend className="eyebrow">{words.title}</legend>
      <ProblemNotice error={choose.error} />
      {data.choices.map(({ kind, wanted }) => {
        const sent = choose.isPending && choose.variables.kind === kind ? choose.variables : null;
        return (
          <div key={kind}>
            <label className="thanks-label">
              <input
                type="checkbox"
                checked={sent?.wanted ?? wanted}
                aria-describedby={`${id}-${kind}`}
                onChange={(event) => choose.mutate({ kind, wanted: event.currentTarget.checked })}
              />
              {words[kind].label}
            </label>
            <span id={`${id}-${kind}`} className="field-hint">
              {words[kind].hint}
            </span>
          </div>
        );
      })}
      {!data.sendsMail && <p className="field-hint">{words.noMail}</p>}
      <span role="status" className="small">
        {choose.isSuccess && (choose.variables.wanted ? words.chosen : words.declined)}
      </span>
    </fieldset>
  );
}
