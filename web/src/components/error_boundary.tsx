import { Component, type ReactNode } from 'react';
import { languageChoice } from '../state/language.ts';
import { shellWords } from './shell_words.ts';

/** A page that breaks says so and leaves the rest standing. `resetKey` changes (another page): it tries again. */
export class ErrorBoundary extends Component<
  { children: ReactNode; resetKey: string },
  { failedAt: string | null }
> {
  override state: { failedAt: string | null } = { failedAt: null };

  override componentDidCatch(): void {
    this.setState({ failedAt: this.props.resetKey });
  }

  static getDerivedStateFromError(): null {
    return null;
  }

  override render(): ReactNode {
    if (this.state.failedAt !== this.props.resetKey) return this.props.children;
    const words = shellWords[languageChoice.get()];
    return (
      <div className="page stack" role="alert">
        <h1>{words.crashTitle}</h1>
        <p>{words.crash}</p>
        <p>
          <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
            {words.reload}
          </button>
        </p>
      </div>
    );
  }
}
