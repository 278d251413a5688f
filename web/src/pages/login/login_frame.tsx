import './login.css';
import { type ReactNode, useEffect } from 'react';
import { languageChoice, useLanguage, useWords } from '../../state/language.ts';
import { loginWords } from './login_words.ts';
import { TownDrawing } from './town_drawing.tsx';

/** What surrounds the pages of whoever is not signed in: the drawn town, a title, the other language. */
export function LoginFrame({ title, children }: { title: string; children: ReactNode }) {
  const words = useWords(loginWords);
  const language = useLanguage();
  useEffect(() => {
    document.title = `${title} · Gemensam lägesbild`;
  }, [title]);
  return (
    <div className="login">
      <header className="login-picture">
        <TownDrawing />
        <div className="login-promise">
          <p className="login-product">{words.product}</p>
          <p>{words.promise}</p>
        </div>
      </header>
      <main className="login-main" id="main">
        <div className="login-column">
          <div className="login-head">
            <h1>{title}</h1>
            <button
              type="button"
              className="button button-quiet push-end"
              lang={language === 'sv' ? 'en' : 'sv'}
              onClick={() => languageChoice.set(language === 'sv' ? 'en' : 'sv')}
            >
              {words.otherLanguage}
            </button>
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}
