import { paint, repaint, type Painting, type Question } from '$lib/atlas/paint';
import { turnedBetween } from '$lib/atlas/turns';
import type { Fips } from '$lib/atlas/types';
import type { Facts } from './facts';

export type Outcome =
  | { kind: 'painted'; painting: Painting }
  | { kind: 'loading' }
  | { kind: 'failed'; error: unknown };

/** Whether two questions differ in nothing but the day. */
function isOtherDay(a: Question, b: Question): boolean {
  return a.measure === b.measure && a.period === b.period && a.everywhere === b.everywhere;
}

/**
 * Paints a question from facts at hand, going on from an earlier painting where only the day is another; null where
 * its figures have to be fetched first.
 */
export function paintAtHand(
  question: Question,
  ground: readonly Fips[],
  facts: Facts,
  before: Painting | null = null
): Painting | null {
  if (before && isOtherDay(before.question, question)) {
    const turned = turnedBetween(facts.turns, before.question.day, question.day);
    return repaint(before, question, turned, facts.spans);
  }
  const figures = facts.figuresAtHand(question.measure.id, question.period.id);
  return figures && paint(question, ground, facts.spans, figures);
}

/**
 * Answers a question: at once where the facts are at hand, else `loading` and later the answer or its failure.
 * After the returned function was called nothing more is shown, so that no late answer appears under a newer question.
 */
export function answer(
  question: Question,
  ground: readonly Fips[],
  facts: Facts,
  before: Painting | null,
  show: (outcome: Outcome) => void
): () => void {
  let wanted = true;
  const painting = paintAtHand(question, ground, facts, before);
  if (painting) {
    show({ kind: 'painted', painting });
  } else {
    show({ kind: 'loading' });
    facts.figures(question.measure.id, question.period.id).then(
      (figures) => {
        if (wanted)
          show({ kind: 'painted', painting: paint(question, ground, facts.spans, figures) });
      },
      (error: unknown) => {
        if (wanted) show({ kind: 'failed', error });
      }
    );
  }
  return () => {
    wanted = false;
  };
}
