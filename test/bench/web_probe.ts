/** What the probe in the page knows. Times: ms since the page began (performance.now). */
export interface WebProbe {
  /** From now on the next event of the pointer is a step of the brush; `step` tells when it was answered. */
  expectStep(): void;
  step: Promise<StepTimes>;
  /** At the next event of the pointer a text of its own is changed; `emptyStep`: ms until it is painted, the least a browser takes. */
  expectEmptyStep(): void;
  emptyStep: Promise<number>;
  /** The page's first map and figures; answers once nothing has been drawn for half a second. */
  firstMap(): Promise<FirstMapTimes>;
  /** Longest of the tasks above 50 ms since it was asked last, and their number. */
  longTasks(): { longest: number; count: number };
}

export interface StepTimes {
  /** From the input event until the new figures stood in the document, not painted yet. */
  written: number;
  /** From the input event until the figures were painted. */
  figures: number;
  /** From the input event until the marks of the map were painted. */
  marks: number;
}

export interface FirstMapTimes {
  figures: number;
  marks: number;
  /** The last drawing of the map before it rested, not before figures and marks: the map is there. */
  map: number;
}

declare global {
  interface Window {
    webProbe: WebProbe;
  }
}

/**
 * Put into the page before its own code. "Painted" is: the text or the marks have changed in the document, the next
 * animation frame has come, and a task after that frame has begun.
 */
export function installWebProbe(): void {
  const figuresText = () => document.querySelector('.headline')?.textContent ?? '';
  const paintedAt = () =>
    new Promise<number>((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      requestAnimationFrame(() => channel.port2.postMessage(null));
    });
  const onceChanged = (hasChanged: (records: MutationRecord[]) => boolean, written = (_at: number) => {}) =>
    new Promise<number>((resolve) => {
      const observer = new MutationObserver((records) => {
        if (!hasChanged(records)) return;
        observer.disconnect();
        written(performance.now());
        resolve(paintedAt());
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
    });
  const touchesMarks = (records: MutationRecord[]) =>
    records.some(({ target }) => target instanceof Element && target.classList.contains('map-marks'));

  let lastDrawn = 0;
  const { drawElements, drawArrays } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawElements = function (...given) {
    lastDrawn = performance.now();
    drawElements.apply(this, given);
  };
  WebGL2RenderingContext.prototype.drawArrays = function (...given) {
    lastDrawn = performance.now();
    drawArrays.apply(this, given);
  };
  const figuresFirst = onceChanged(() => figuresText() !== '');
  const marksFirst = onceChanged(() => document.querySelector('.map-mark') !== null);

  let tasks: number[] = [];
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });

  const nextInput = () =>
    new Promise<number>((resolve) => {
      window.addEventListener('pointermove', (event) => resolve(event.timeStamp), {
        capture: true,
        once: true,
      });
    });
  const emptyText = document.createElement('output');
  emptyText.style.cssText = 'position:fixed;top:0;left:0;z-index:9';

  async function emptyStep(): Promise<number> {
    document.body.append(emptyText);
    const from = await nextInput();
    emptyText.textContent = String(from);
    return (await paintedAt()) - from;
  }

  async function brushStep(): Promise<StepTimes> {
    emptyText.remove();
    const before = figuresText();
    const input = nextInput();
    let written = 0;
    const figures = onceChanged(
      () => figuresText() !== before,
      (at) => {
        written = at;
      },
    );
    const marks = onceChanged(touchesMarks);
    const from = await input;
    const painted = await figures;
    return { written: written - from, figures: painted - from, marks: (await marks) - from };
  }

  window.webProbe = {
    step: new Promise(() => {}),
    emptyStep: new Promise(() => {}),
    expectStep() {
      this.step = brushStep();
    },
    expectEmptyStep() {
      this.emptyStep = emptyStep();
    },
    async firstMap() {
      const [figures, marks] = await Promise.all([figuresFirst, marksFirst]);
      const latest = () => Math.max(figures, marks, lastDrawn);
      while (performance.now() - latest() < 500) await new Promise((resolve) => setTimeout(resolve, 100));
      return { figures, marks, map: latest() };
    },
    longTasks() {
      const found = tasks;
      tasks = [];
      return { longest: Math.max(0, ...found), count: found.length };
    },
  };
}
