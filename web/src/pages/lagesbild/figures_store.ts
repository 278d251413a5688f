import type { PictureFigures } from '../../analysis/picture.ts';

/** The newest figures, kept beside React's state so that what follows them need not be drawn with the whole page. */
export class FiguresStore {
  private figures: PictureFigures | null = null;
  private readonly listeners = new Set<() => void>();

  readonly current = (): PictureFigures | null => this.figures;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  show(figures: PictureFigures): void {
    this.figures = figures;
    for (const listener of this.listeners) listener();
  }
}
