import { version } from '$app/environment';
import { MOVED, type Used } from './header';

/** Milliseconds between two looks for a newer build while a page stays open. */
const BETWEEN = 15 * 60_000;

/** Paths of the files of this site that the page has used, itself included. */
function usedPaths(): string[] {
  const files = performance.getEntriesByType('resource').map((entry) => new URL(entry.name));
  return [new URL(location.href), ...files]
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

/** Tells the service worker what to keep of this visit, once it is there. */
async function tellWorker(workers: ServiceWorkerContainer, returning: boolean): Promise<void> {
  const { active } = await workers.ready;
  const used: Used = { version, paths: usedPaths(), all: returning && !sparesData() };
  active?.postMessage(used);
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
    const returning = workers.controller !== null;
    workers.addEventListener('controllerchange', () => void check(), { signal });
    workers.addEventListener(
      'message',
      (event) => {
        if (event.data === MOVED) void check();
      },
      { signal }
    );
    workers.startMessages();
    void tellWorker(workers, returning);
  }
  return () => ending.abort();
}
