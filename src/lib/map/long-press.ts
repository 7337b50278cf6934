import type { Attachment } from 'svelte/attachments';

/** Milliseconds a finger rests until it means more than a tap. */
const REST_MS = 500;
/** Pixels a resting finger may drift. */
const DRIFT = 10;

/** Tells of a finger that rests on one spot; neither the tap nor the menu that would follow comes. Other fingers and moves call it off. */
export function longPress(held: (event: PointerEvent) => void): Attachment<HTMLElement> {
  return (node) => {
    const left = new AbortController();
    const { signal } = left;
    let start: PointerEvent | null = null;
    let told = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function stop(): void {
      clearTimeout(timer);
      start = null;
    }
    function press(event: PointerEvent): void {
      stop();
      told = false;
      if (event.pointerType === 'mouse' || !event.isPrimary) return;
      start = event;
      timer = setTimeout(() => {
        stop();
        told = true;
        held(event);
      }, REST_MS);
    }
    function drift({ clientX, clientY }: PointerEvent): void {
      if (start && Math.hypot(clientX - start.clientX, clientY - start.clientY) > DRIFT) stop();
    }
    function swallow(event: Event): void {
      if (!told && !(start && event.type === 'contextmenu')) return;
      event.preventDefault();
      event.stopPropagation();
    }

    node.addEventListener('pointerdown', press, { signal });
    node.addEventListener('pointermove', drift, { signal });
    node.addEventListener('pointerup', stop, { signal });
    node.addEventListener('pointercancel', stop, { signal });
    node.addEventListener('click', swallow, { signal, capture: true });
    node.addEventListener('contextmenu', swallow, { signal, capture: true });
    return () => {
      stop();
      left.abort();
    };
  };
}

/** Whether a click is meant for the comparison, by one of the keys that add to a selection elsewhere. */
export function isForSet({ ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}
