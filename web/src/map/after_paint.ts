/**
 * Does a piece of work once the frame that is due has been drawn; of several that wait only the newest. So what is
 * dear to draw never stands before the figures that go with it, and a hand that is fast never starves it.
 */
export class AfterPaint {
  private work: (() => void) | null = null;
  private waiting = false;
  private rest: ReturnType<typeof setTimeout> | undefined;

  /** With `restMilliseconds` the work waits until nothing newer has come for so long: for what cannot follow a hand. */
  do(work: () => void, restMilliseconds = 0): void {
    this.work = work;
    clearTimeout(this.rest);
    if (restMilliseconds > 0) {
      this.rest = setTimeout(() => this.afterFrame(), restMilliseconds);
    } else {
      this.afterFrame();
    }
  }

  /** What waits is not done any more. */
  forget(): void {
    clearTimeout(this.rest);
    this.work = null;
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
