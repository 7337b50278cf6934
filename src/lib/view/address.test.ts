import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** The browser's bar, and what it throws when it takes nothing. */
const bar = vi.hoisted(
  (): { throws: Error | null; entries: string[]; page: { state: object } } => ({
    throws: null,
    entries: [],
    page: Object.assign(
      { state: {} },
      { route: { id: null }, params: {}, url: new URL('https://example.org/') }
    )
  })
);

/** What Safari says to what comes too often. */
const tooOften = new DOMException('too often', 'SecurityError');

vi.mock('$app/state', () => ({ page: bar.page }));
vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));
vi.mock('$app/navigation', () => {
  const enter = (state: object) => {
    if (bar.throws) throw bar.throws;
    bar.page.state = state;
  };
  return {
    replaceState(href: string, state: object) {
      enter(state);
      bar.entries.splice(-1, 1, href);
    },
    pushState(href: string, state: object) {
      enter(state);
      bar.entries.push(href);
    }
  };
});

async function awakeAddress() {
  vi.resetModules();
  const { address, wakeAddress } = await import('./address.svelte');
  wakeAddress();
  return address;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', vi.fn());
  Object.assign(bar, { throws: null, entries: ['/'] });
  bar.page.state = {};
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('keeps a view that the bar refuses, and puts it there once the bar takes it', async () => {
  const address = await awakeAddress();
  bar.throws = tooOften;
  address.write('?t=2020-05', 'replace');
  expect(address.query).toBe('?t=2020-05');
  vi.advanceTimersByTime(5000);
  expect(bar.entries).toEqual(['/']);
  bar.throws = null;
  vi.advanceTimersByTime(1000);
  expect(bar.entries).toEqual(['/?t=2020-05']);
  expect(address.query).toBe('?t=2020-05');
});

it('shows what is chosen after a refused view, not the refused one', async () => {
  const address = await awakeAddress();
  bar.throws = tooOften;
  address.write('?t=2020-05', 'replace');
  bar.throws = null;
  address.write('?county=13067', 'push');
  expect(address.query).toBe('?county=13067');
  vi.advanceTimersByTime(5000);
  expect(address.query).toBe('?county=13067');
  expect(bar.entries.at(-1)).toBe('/?county=13067');
});

it('shows a view for which the bar refuses a new entry, in the present one once it can', async () => {
  const address = await awakeAddress();
  bar.throws = tooOften;
  address.write('?t=2020-05', 'replace');
  address.write('?county=13067', 'push');
  expect(address.query).toBe('?county=13067');
  bar.throws = null;
  vi.advanceTimersByTime(1000);
  expect(bar.entries).toEqual(['/?county=13067']);
  expect(address.query).toBe('?county=13067');
});

it('lets any other fault through', async () => {
  const address = await awakeAddress();
  bar.throws = new TypeError('a fault of ours');
  expect(() => address.write('?county=13067', 'push')).toThrow(TypeError);
});
