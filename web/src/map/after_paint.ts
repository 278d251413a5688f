/**
 * Does a piece of work once the frame that is due has been drawn; of several that wait only the newest. So what is
 * dear to draw never stands before the figures that go with it, and a hand that is fast never starves it.
 */
export class AfterPaint {
  private work: (() => void) | null = null;
  private waiting = false;
  private resting: AbortController | null = null;

  /**
   * With `restMilliseconds` the work waits until for so long nothing newer has come, no key was pressed and no pointer
   * dragged: for what cannot follow a hand.
   */
  do(work: () => void, restMilliseconds = 0): void {
    this.work = work;
    this.resting?.abort();
    if (restMilliseconds > 0) {
      this.rest(restMilliseconds);
    } else {
      this.afterFrame();
    }
  }

  /** What waits is not done any more. */
  forget(): void {
    this.resting?.abort();
    this.work = null;
  }

  private rest(milliseconds: number): void {
    const resting = new AbortController();
    const { signal } = resting;
    this.resting = resting;
    let timer: ReturnType<typeof setTimeout>;
    const fromNow = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        resting.abort();
        this.afterFrame();
      }, milliseconds);
    };
    signal.addEventListener('abort', () => clearTimeout(timer));
    window.addEventListener('keydown', fromNow, { signal });
    window.addEventListener('pointermove', (event) => event.buttons !== 0 && fromNow(), { signal });
    fromNow();
  }

  private afterFrame(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => setTimeout(() => this.begin()));
  }

  private begin(): void {
    this.waiting = false;
    const { work } = this;
    this.work = null;
    work?.();
  }
}
