import type { Card } from '$lib/map/card';
import type { Point } from '$lib/map/ground-types';

/** CSS pixels between a tip and what it is about. */
const GAP = 14;

/** The lines of a card as elements: its title, its value with what that rests on, and the rest. */
function lines({ title, value, basis, notes, models }: Card): HTMLElement[] {
  const line = (text: string, strong = false): HTMLElement => {
    const made = document.createElement(strong ? 'strong' : 'span');
    made.textContent = text;
    return made;
  };
  return [
    line(title, true),
    ...(value === null ? [] : [line([value, basis].filter((part) => part !== null).join(' · '))]),
    ...notes.map((note) => line(note)),
    ...(models === null ? [] : [line(models)])
  ];
}

/** Shows a card beside a point of the window (in CSS pixels), inside the element around the tip. */
export function showTip(tip: HTMLElement, card: Card, [x, y]: Point): void {
  tip.replaceChildren(...lines(card));
  tip.hidden = false;
  const around = (tip.offsetParent ?? document.documentElement).getBoundingClientRect();
  const beside = (at: number, size: number, room: number): number =>
    at + GAP + size <= room ? at + GAP : Math.max(at - GAP - size, 0);
  tip.style.left = `${beside(x - around.left, tip.offsetWidth, around.width)}px`;
  tip.style.top = `${beside(y - around.top, tip.offsetHeight, around.height)}px`;
}
