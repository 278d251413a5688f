import { Component, type ReactNode } from 'react';
import { languageChoice } from '../state/language.ts';
import { shellWords } from './shell_words.ts';

interface ErrorBoundaryProps {
  children: ReactNode;
  /** When it changes (another page), what failed is tried again. */
  resetKey: string;
  /** Shown instead of the page-wide message, for a part that the page can do without. */
  fallback?: ReactNode;
}

/** A page that breaks says so and leaves the rest standing. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (before.resetKey !== this.props.resetKey && this.state.failed) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    if (this.props.fallback !== undefined) return this.props.fallback;
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
