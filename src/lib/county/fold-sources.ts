/** Closes the open source mark that holds an element and gives its summary the focus. Whether there was one. */
export function foldSources(within: EventTarget | null): boolean {
  const mark = within instanceof Element ? within.closest('details.source[open]') : null;
  if (!(mark instanceof HTMLDetailsElement)) return false;
  mark.open = false;
  mark.querySelector('summary')?.focus({ preventScroll: true });
  return true;
}
