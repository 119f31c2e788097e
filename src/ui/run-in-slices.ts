/** Longer than this at a time, and the page would miss a frame. */
const sliceMs = 10;

/** Runs a generator in slices between which the page can draw and answer. Gives a way to call it off. */
export function runInSlices<Progress, Result>(work: Generator<Progress, Result>, onProgress: (progress: Progress) => void, onDone: (result: Result) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = (): void => {
    const end = performance.now() + sliceMs;
    let step = work.next();
    while (step.done !== true && performance.now() < end) step = work.next();
    if (step.done === true) {
      onDone(step.value);
      return;
    }
    onProgress(step.value);
    timer = setTimeout(slice, 0);
  };
  timer = setTimeout(slice, 0);
  return () => clearTimeout(timer);
}
