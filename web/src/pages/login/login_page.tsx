import './login.css';
import { useEffect } from 'react';
import { languageChoice, useLanguage, useWords } from '../../state/language.ts';
import { ExampleLogins } from './example_logins.tsx';
import { LoginForm } from './login_form.tsx';
import { loginWords } from './login_words.ts';
import { TownDrawing } from './town_drawing.tsx';

/** Shown at every address to whoever is not signed in; afterwards the address shows what it names. */
export function LoginPage() {
  const words = useWords(loginWords);
  const language = useLanguage();
  useEffect(() => {
    document.title = `${words.title} · Gemensam lägesbild`;
  }, [words]);
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
          <div className="row">
            <h1>{words.title}</h1>
            <button
              type="button"
              className="button button-quiet push-end"
              lang={language === 'sv' ? 'en' : 'sv'}
              onClick={() => languageChoice.set(language === 'sv' ? 'en' : 'sv')}
            >
              {words.otherLanguage}
            </button>
          </div>
          <LoginForm />
          <ExampleLogins />
          <p className="login-emergency">{words.emergency}</p>
        </div>
      </main>
    </div>
  );
}
