import type { Mark } from './marks';

/** What the chart gives every mark it draws: its words and what to do when it is reached. */
export interface Picking {
  text(mark: Mark): string;
  tabindex(mark: Mark): 0 | -1;
  onopen(event: MouseEvent, mark: Mark): void;
  onpoint(mark: Mark | null): void;
  onfocus(mark: Mark): void;
  onkey(event: KeyboardEvent, mark: Mark): void;
}
