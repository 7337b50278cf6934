import { has, quantityOf, type RecordMeasure, type Scheme } from './quantities';
import type { Settled, YearCount } from './settle';
import type { Shown } from './show';
import { Simplex, type Constraint } from './simplex';

/** For tests: somebody who holds all that is published of a year and works out what is not. */
export class Attacker {
  readonly #scheme: Scheme;
  readonly #places: string[];
  readonly #simplex: Simplex;

  /** Of the count nothing is used but which places there are; where nobody is in a programme, that is known. */
  constructor(scheme: Scheme, count: YearCount, settled: Settled) {
    this.#scheme = scheme;
    const counties = count.counties.map(({ fips }) => fips);
    const states = [...new Set(count.counties.map(({ state }) => state))];
    const pools = [...new Set([...states, ...count.unplaced.keys(), ''])].map(
      (state) => `pool ${state}`
    );
    this.#places = [...counties, ...pools];
    const constraints: Constraint[] = [];
    const tell = (places: readonly string[], shown: ReadonlyMap<string, Shown>): void => {
      for (const measure of scheme.measures) {
        const one = shown.get(measure.id);
        constraints.push(
          ...(one ? this.#told(places, measure, one) : this.#absent(places, measure))
        );
      }
    };
    for (const place of this.#places) {
      const [first, ...others] = quantityOf(scheme, 'all').masks.map((mask) =>
        this.#row([place], mask)
      );
      for (const other of others)
        constraints.push({
          is: '=',
          to: 0,
          of: other.map((value, i) => value - (first?.[i] ?? 0))
        });
    }
    for (const [fips, { shown }] of settled.counties) tell([fips], shown);
    for (const [state, { shown }] of settled.states) {
      const own = count.counties.filter((county) => county.state === state).map(({ fips }) => fips);
      // A state that shows nothing of a measure says nothing by it.
      if (shown.size > 0) tellKnown(shown, (some) => tell([...own, `pool ${state}`], some), scheme);
    }
    tellKnown(settled.nation.shown, (some) => tell(this.#places, some), scheme);
    this.#simplex = new Simplex(constraints, this.#places.length * scheme.atoms);
  }

  /** The least and the most people who can be in some atoms of a place, as far as all that is published tells. */
  range(place: string, mask: number): { least: number; most: number } {
    const row = this.#row([place], mask);
    return {
      least: -this.#simplex.most(row.map((value) => -value)),
      most: this.#simplex.most(row)
    };
  }

  #told(places: readonly string[], measure: RecordMeasure, shown: Shown): Constraint[] {
    const numerator = this.#row(places, quantityOf(this.#scheme, measure.numerator).masks[0] ?? 0);
    const denominator = this.#row(
      places,
      quantityOf(this.#scheme, measure.denominator).masks[0] ?? 0
    );
    const is = (of: number[], to: number): Constraint => ({ is: '=', of, to });
    const most = (of: number[], to: number): Constraint => ({ is: '<=', of, to });
    switch (shown.kind) {
      case 'exact':
        return [is(numerator, shown.numerator), is(denominator, shown.denominator)];
      case 'few':
        return [most(denominator, 9)];
      case 'few of':
        return [is(denominator, shown.denominator), most(numerator, 9)];
      case 'all but few':
        return [
          is(denominator, shown.denominator),
          most(
            numerator.map((value) => -value),
            9 - shown.denominator
          )
        ];
      case 'whole only':
        return [is(denominator, shown.denominator)];
      case 'at most': {
        const { numerator: n, denominator: d, share } = shown;
        const bound = most(
          numerator.map((value, i) => value - share * (denominator[i] ?? 0)),
          1e-9
        );
        if (d !== null) return [is(denominator, d), bound];
        return n === null ? [bound] : [is(numerator, n), bound];
      }
      case 'withheld':
        return [];
    }
  }

  /** A county without a row of a programme has nobody in it. */
  #absent(places: readonly string[], { denominator }: RecordMeasure): Constraint[] {
    const everybody = denominator.endsWith('287g') ? 'all287g' : 'all';
    return [
      { is: '=', to: 0, of: this.#row(places, quantityOf(this.#scheme, everybody).masks[0] ?? 0) }
    ];
  }

  #row(places: readonly string[], mask: number): number[] {
    const { atoms } = this.#scheme;
    return this.#places.flatMap((place) =>
      Array.from({ length: atoms }, (_, atom) =>
        places.includes(place) && has(mask, atom) ? 1 : 0
      )
    );
  }
}

/** Tells what is shown; of a measure that is not shown a state or the nation says nothing. */
function tellKnown(
  shown: ReadonlyMap<string, Shown>,
  tell: (shown: ReadonlyMap<string, Shown>) => void,
  scheme: Scheme
): void {
  const silent: Shown = { kind: 'withheld' };
  tell(new Map(scheme.measures.map(({ id }) => [id, shown.get(id) ?? silent])));
}
