import { useId, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { membersWords } from './members_words.ts';

/** The link to hand over, where the server sends no mail: shown once, with why. */
export function HandedLink({ name, link }: { name: string; link: string }) {
  const words = useWords(membersWords);
  const id = useId();
  const [copied, setCopied] = useState(false);
  return (
    <section className="notice members-link" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="members-link-title">
        {words.byHandTitle}
      </h2>
      <p>{words.byHand(name)}</p>
      <div className="members-link-row">
        <label className="visually-hidden" htmlFor={id}>
          {words.link}
        </label>
        <input
          id={id}
          className="input"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          className="button"
          onClick={() => void navigator.clipboard?.writeText(link).then(() => setCopied(true))}
        >
          {copied ? words.copied : words.copy}
        </button>
      </div>
    </section>
  );
}
