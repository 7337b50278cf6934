import { version } from '$app/environment';
import { MOVED, type Used } from './header';

/** Milliseconds between two looks for a newer build while a page stays open. */
const BETWEEN = 15 * 60_000;

/** Paths of this site's files among some addresses. */
function ownPaths(addresses: readonly string[]): string[] {
  return addresses
    .map((address) => new URL(address))
    .filter((url) => url.origin === location.origin)
    .map((url) => url.pathname);
}

/** Whether the reader asked the browser to spare data, or has a slow line. */
function sparesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  if (typeof connection !== 'object' || connection === null) return false;
  const line: unknown = Reflect.get(connection, 'effectiveType');
  return Reflect.get(connection, 'saveData') === true || (line !== undefined && line !== '4g');
}

/** Tells the service worker, once it is there, what to keep of this visit: what it did not see itself. */
async function tellWorker(workers: ServiceWorkerContainer, signal: AbortSignal): Promise<void> {
  // By now the worker may have taken over a first visit; only a later one was served by it from the start.
  const [opening] = performance.getEntriesByType('navigation');
  const returning = opening instanceof PerformanceNavigationTiming && opening.workerStart > 0;
  const all = returning && !sparesData();
  const { active } = await workers.ready;
  const tell = (addresses: readonly string[]) => {
    const used: Used = { version, paths: ownPaths(addresses), all };
    active?.postMessage(used);
  };
  tell([location.href]);
  const files = new PerformanceObserver((list) =>
    tell(list.getEntries().map((entry) => entry.name))
  );
  if (!returning) files.observe({ type: 'resource', buffered: true });
  signal.addEventListener('abort', () => files.disconnect());
}

/**
 * Has the service worker keep what this page used, and looks for a newer build: when the reader returns to the page,
 * now and then while it stays open, and when the worker has met one.
 * @param look asks the host; true where it has a newer build
 * @param found called once there is one
 * @returns what ends the watch
 */
export function watchForUpdate(look: () => Promise<boolean>, found: () => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let last = performance.now();

  async function check(): Promise<void> {
    last = performance.now();
    if ((await look()) && !signal.aborted) {
      ending.abort();
      found();
    }
  }
  function checkWhenDue(): void {
    if (document.visibilityState === 'visible' && performance.now() - last >= BETWEEN) void check();
  }

  const timer = setInterval(checkWhenDue, BETWEEN / 3);
  signal.addEventListener('abort', () => clearInterval(timer));
  document.addEventListener('visibilitychange', checkWhenDue, { signal });
  // A part that the host no longer has is the part of an older build.
  addEventListener('vite:preloadError', () => void check(), { signal });
  const workers = navigator.serviceWorker;
  // Absent where the address is not a secure one.
  if (workers) {
    workers.addEventListener('controllerchange', () => void check(), { signal });
    workers.addEventListener(
      'message',
      (event) => {
        if (event.data === MOVED) void check();
      },
      { signal }
    );
    workers.startMessages();
    void tellWorker(workers, signal);
  }
  return () => ending.abort();
}
