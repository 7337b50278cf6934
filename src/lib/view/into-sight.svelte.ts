/**
 * Scrolls an element to the top of the window when something opens that covers the rest. `covered` says so for each kind of
 * window, by its media query.
 */
export function intoSight(
  element: () => HTMLElement,
  covered: Record<string, () => boolean>
): void {
  for (const [windows, isCovered] of Object.entries(covered))
    $effect(() => {
      if (isCovered() && matchMedia(windows).matches) element().scrollIntoView({ block: 'start' });
    });
}
