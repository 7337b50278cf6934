/** A linear rule about numbers that are not negative: the sum of each times its factor is, or is at most, something. */
export interface Constraint {
  of: readonly number[];
  is: '=' | '<=';
  to: number;
}

const TINY = 1e-7;

/** For tests: finds the largest sum under linear rules, by the simplex method with Bland's rule. Throws where the rules contradict each other. */
export class Simplex {
  readonly #variables: number;
  readonly #rows: number[][];
  readonly #basis: number[];
  readonly #width: number;

  constructor(constraints: readonly Constraint[], variables: number) {
    this.#variables = variables;
    const slacks = constraints.filter(({ is }) => is === '<=').length;
    this.#width = variables + slacks;
    const artificial = this.#width;
    let slack = variables;
    this.#basis = [];
    this.#rows = constraints.map(({ of, is, to }, i) => {
      const row = Array.from({ length: artificial + constraints.length + 1 }, (_, j) => of[j] ?? 0);
      for (let j = variables; j < row.length; j += 1) row[j] = 0;
      if (is === '<=') row[slack++] = 1;
      row[row.length - 1] = to;
      const signed = to < 0 ? row.map((value) => -value) : row;
      signed[artificial + i] = 1;
      this.#basis.push(artificial + i);
      return signed;
    });
    const size = artificial + constraints.length;
    const cost = Array.from({ length: size }, (_, j) => (j >= artificial ? -1 : 0));
    if (this.#climb(cost, size) < -1e-5) throw new Error('the rules contradict each other');
    this.#dropArtificial(artificial);
  }

  /** The largest sum of the variables times these factors; infinite where nothing limits it. */
  most(factors: readonly number[]): number {
    const cost = Array.from({ length: this.#width }, (_, j) =>
      j < this.#variables ? (factors[j] ?? 0) : 0
    );
    return this.#climb(cost, this.#width);
  }

  #climb(cost: readonly number[], width: number): number {
    for (;;) {
      const gain = (j: number): number =>
        this.#rows.reduce(
          (sum, row, i) => sum - (cost[this.#basis[i] ?? 0] ?? 0) * (row[j] ?? 0),
          cost[j] ?? 0
        );
      let enter = -1;
      for (let j = 0; j < width && enter < 0; j += 1)
        if (!this.#basis.includes(j) && gain(j) > TINY) enter = j;
      if (enter < 0)
        return this.#rows.reduce(
          (sum, row, i) => sum + (cost[this.#basis[i] ?? 0] ?? 0) * (row.at(-1) ?? 0),
          0
        );
      let leave = -1;
      let least = Infinity;
      for (const [i, row] of this.#rows.entries()) {
        if ((row[enter] ?? 0) <= TINY) continue;
        const ratio = (row.at(-1) ?? 0) / (row[enter] ?? 1);
        const earlier = (this.#basis[i] ?? 0) < (this.#basis[leave] ?? Infinity);
        if (ratio < least - TINY || (ratio < least + TINY && earlier)) {
          leave = i;
          least = Math.min(least, ratio);
        }
      }
      if (leave < 0) return Infinity;
      this.#pivot(leave, enter);
    }
  }

  #pivot(at: number, column: number): void {
    const lead = this.#rows[at]?.[column] ?? 1;
    const own = (this.#rows[at] ?? []).map((value) => value / lead);
    this.#rows[at] = own;
    for (const [i, row] of this.#rows.entries()) {
      const times = row[column] ?? 0;
      if (i === at || times === 0) continue;
      this.#rows[i] = row.map((value, j) => value - times * (own[j] ?? 0));
    }
    this.#basis[at] = column;
  }

  /** Takes the helpers of the first phase out; a row that only they hold up says nothing and goes. */
  #dropArtificial(from: number): void {
    for (let i = this.#rows.length - 1; i >= 0; i -= 1) {
      if ((this.#basis[i] ?? 0) < from) continue;
      const column = (this.#rows[i] ?? []).findIndex(
        (value, j) => j < from && Math.abs(value) > 1e-6
      );
      if (column >= 0) this.#pivot(i, column);
      else {
        this.#rows.splice(i, 1);
        this.#basis.splice(i, 1);
      }
    }
    for (const [i, row] of this.#rows.entries())
      this.#rows[i] = [...row.slice(0, from), row.at(-1) ?? 0];
  }
}
