// The moment when a page has all that it wanted. What is for later waits for it, and takes no byte from the first visit.

const REST_MS = 2_000;

/** Until nothing has been fetched for a while. */
export function atRest(): Promise<void> {
  return new Promise((resolve) => {
    const settled = () => {
      watch.disconnect();
      resolve();
    };
    let timer = setTimeout(settled, REST_MS);
    const watch = new PerformanceObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(settled, REST_MS);
    });
    watch.observe({ type: "resource" });
  });
}
