import { derivable, isSafe, LEAST_PUBLISHED } from './derive';
import { group as groupBy } from 'd3-array';
import { isProgramme, quantityOf, sumOf, valueOf, type Atoms, type Scheme } from './quantities';
import { showCounty, showPlace, type Showing } from './show';

/** A county's people in one fiscal year. */
export interface CountyCount {
  fips: string;
  state: string;
  atoms: Atoms;
}

/** Everybody in one fiscal year, by county; those without one by state, under '' where not even that is known. */
export interface YearCount {
  counties: readonly CountyCount[];
  unplaced: ReadonlyMap<string, Atoms>;
}

/** What is published of one fiscal year. */
export interface Settled {
  counties: Map<string, Showing>;
  states: Map<string, Showing>;
  nation: Showing;
  /** Counties that show nothing so that the national figure can be published. */
  withheld: string[];
}

/** A county that is withheld must be known by nothing but its name: this many people can come or go unnoticed. */
const LEAST_WITHHELD = 3 * LEAST_PUBLISHED;
/** People of a class and programme who must be unplaced where a programme's national figure is published: see `settleYear`. */
const LEAST_RELABELLED = 2 * LEAST_PUBLISHED;

/** Most counties that give up their figures for the nation's; where that is not enough, it is the nation's that goes. */
const MOST_WITHHELD = 20;

/**
 * Decides what is published of a fiscal year so that no number of fewer than ten people follows from it.
 *
 * Within a place that is a matter of its own numbers (`isSafe`). Across places it rests on the people whose county is
 * not known: how many they are is published of no state. A state's number is published only where at least ten of
 * them stand behind each class it counts: then whatever small number is hidden in a county of the state, any other
 * number of fewer than ten fits the published ones as well, since as many unplaced people make up for it. The nation's
 * numbers lean in the same way on the unplaced of all states that do not publish the class; where these are too few,
 * the smallest states give up their own numbers, and at last the smallest counties theirs. A state that tells people
 * of some classes together whom the nation tells apart publishes nothing, so that its own people can make up for each
 * other in both. Programmes are told apart by the nation only, and need people of each class and programme among the
 * unplaced, with room for the exchange of classes and of programmes at once.
 */
export function settleYear(scheme: Scheme, { counties, unplaced }: YearCount): Settled {
  const own = new Map(counties.map(({ fips, atoms }) => [fips, showCounty(scheme, atoms)]));
  const ground = new Ground(scheme, counties, unplaced, own);
  const [main] = scheme.measures;
  const wanted = main ? [main.numerator, main.denominator] : [];
  const nation = ground.total();
  const lacking = (): boolean => isSafe(scheme, nation, wanted) && !ground.nationAllows(wanted);
  while (lacking()) if (!ground.giveUp()) break;
  if (lacking()) ground.takeBack();
  return {
    counties: own,
    states: ground.states,
    nation: showPlace(
      scheme,
      nation,
      (quantities) => isSafe(scheme, nation, quantities) && ground.nationAllows(quantities)
    ),
    withheld: [...ground.withheld]
  };
}

/** The places of a year, with what has been decided so far. */
class Ground {
  readonly scheme: Scheme;
  readonly withheld = new Set<string>();
  states = new Map<string, Showing>();
  readonly #counties: readonly CountyCount[];
  readonly #byState: ReadonlyMap<string, readonly CountyCount[]>;
  readonly #unplaced: ReadonlyMap<string, Atoms>;
  readonly #own: Map<string, Showing>;
  /** States that publish nothing, for the nation's sake. */
  readonly #silent = new Set<string>();

  constructor(
    scheme: Scheme,
    counties: readonly CountyCount[],
    unplaced: ReadonlyMap<string, Atoms>,
    own: Map<string, Showing>
  ) {
    this.scheme = scheme;
    this.#counties = counties;
    this.#byState = groupBy(counties, ({ state }) => state);
    this.#unplaced = unplaced;
    this.#own = own;
    this.#showStates();
  }

  total(): Atoms {
    return this.#sum([...this.#counties.map(({ atoms }) => atoms), ...this.#unplaced.values()]);
  }

  /** Whether the nation may publish some quantities beside what states and counties publish. */
  nationAllows(quantities: readonly string[]): boolean {
    const { scheme } = this;
    const common = quantities.filter((name) => !isProgramme(scheme, name));
    const special = quantities.filter((name) => isProgramme(scheme, name));
    return this.#classesHide(common) && (special.length === 0 || this.#programmesHide(quantities));
  }

  /** Takes back the smallest state's figures or the smallest county's where no state has figures. False where none is left. */
  giveUp(): boolean {
    const [state] = [...this.states]
      .filter(([name, { exact }]) => exact.length > 0 && !this.#silent.has(name))
      .map(([name]) => ({ name, people: sumOfAll(this.#ofState(name)) }))
      .sort((a, b) => a.people - b.people || (a.name < b.name ? -1 : 1));
    if (state) this.#silent.add(state.name);
    else if (!this.#withholdCounty()) return false;
    this.#showStates();
    return true;
  }

  /** Gives back what was taken in vain. */
  takeBack(): void {
    for (const { fips, atoms } of this.#counties)
      if (this.withheld.has(fips)) this.#own.set(fips, showCounty(this.scheme, atoms));
    this.withheld.clear();
    this.#silent.clear();
    this.#showStates();
  }

  #withholdCounty(): boolean {
    if (this.withheld.size >= MOST_WITHHELD) return false;
    const [county] = this.#counties
      .filter(
        ({ fips, atoms }) => !this.withheld.has(fips) && this.#people(atoms) >= LEAST_WITHHELD
      )
      .sort((a, b) => this.#people(a.atoms) - this.#people(b.atoms) || (a.fips < b.fips ? -1 : 1));
    if (!county) return false;
    this.withheld.add(county.fips);
    const shown = this.#own.get(county.fips)?.shown ?? new Map();
    this.#own.set(county.fips, {
      shown: new Map([...shown.keys()].map((id) => [id, { kind: 'withheld' as const }])),
      exact: []
    });
    return true;
  }

  #showStates(): void {
    const scheme = {
      ...this.scheme,
      measures: this.scheme.measures.filter((m) => !isProgramme(this.scheme, m.denominator))
    };
    const names = [...new Set([...this.#byState.keys(), ...this.#unplaced.keys()])].sort();
    this.states = new Map();
    for (const name of names) {
      if (name === '') continue;
      const showing = showPlace(scheme, this.#sum(this.#ofState(name)), (quantities) =>
        this.#stateAllows(name, quantities)
      );
      const silent = this.#silent.has(name) || !this.#tellsAll(showing.exact);
      this.states.set(name, silent ? { shown: new Map(), exact: [] } : showing);
    }
  }

  /** Whether all numbers of the scheme, as far as they are about the classes that some quantities count, follow from these. */
  #tellsAll(exact: readonly string[]): boolean {
    const followed = new Set(derivable(this.scheme, exact));
    const counted = this.#constrained(exact).reduce((sum, group) => sum | group, 0);
    return Object.entries(this.scheme.quantities)
      .filter(([name]) => !isProgramme(this.scheme, name))
      .flatMap(([, { masks }]) => masks.map((mask) => mask & counted))
      .every((mask) => mask === 0 || followed.has(mask));
  }

  #stateAllows(name: string, quantities: readonly string[]): boolean {
    const { scheme } = this;
    const all = this.#sum(this.#ofState(name));
    if (!isSafe(scheme, all, quantities)) return false;
    if (!this.#hides(name, quantities)) return isSafe(scheme, this.#pool(name), quantities);
    return this.#enough(this.#constrained(quantities), this.#pool(name), all);
  }

  /** The nation's numbers of all programmes: behind each class stand the unplaced of states that do not publish it. */
  #classesHide(quantities: readonly string[]): boolean {
    const nation = this.total();
    return this.#constrained(quantities).every((group) => {
      const open = [...this.states].filter(
        ([, { exact }]) => !this.#constrained(exact).includes(group)
      );
      const pools = [...open.map(([name]) => this.#pool(name)), this.#pool('')];
      const hidden = this.#sum([...open.flatMap(([name]) => this.#ofState(name)), this.#pool('')]);
      return sumOfAll([hidden]) === 0 || this.#enough([group], this.#sum(pools), nation);
    });
  }

  /** The nation's numbers of a programme: behind each class and programme stand unplaced people of it. */
  #programmesHide(quantities: readonly string[]): boolean {
    const { scheme } = this;
    const names = [...new Set([...this.states.keys(), ''])];
    const pool = this.#sum(names.map((name) => this.#pool(name)));
    const hides = names.some((name) => this.#hides(name, quantities));
    if (!hides) return isSafe(scheme, pool, quantities);
    const nation = this.total();
    const special = quantities.filter((name) => isProgramme(scheme, name));
    return this.#constrained(special).every((group) =>
      [group & scheme.programme, group & ~scheme.programme].every(
        (side) => sumOf(pool, side) >= LEAST_RELABELLED || this.#isIdle(group, nation)
      )
    );
  }

  /** Whether a county of a state keeps back something that the quantities could give away. */
  #hides(state: string, quantities: readonly string[]): boolean {
    const followed = derivable(this.scheme, quantities);
    return this.#inState(state)
      .filter(({ atoms }) => this.#people(atoms) > 0)
      .some(({ fips }) => {
        const known = new Set(derivable(this.scheme, this.#own.get(fips)?.exact ?? []));
        return followed.some((set) => !known.has(set));
      });
  }

  /** Whether enough people of each class are in a pool; a class of what records do not say may have nobody at all. */
  #enough(groups: readonly number[], pool: Atoms, block: Atoms): boolean {
    return groups.every(
      (group) => sumOf(pool, group) >= LEAST_PUBLISHED || this.#isIdle(group, block)
    );
  }

  #isIdle(group: number, block: Atoms): boolean {
    return (group & ~this.scheme.unsaid) === 0 && sumOf(block, group) === 0;
  }

  /** Classes whose people count towards any of the quantities. */
  #constrained(quantities: readonly string[]): number[] {
    const masks = quantities.flatMap((name) => quantityOf(this.scheme, name).masks);
    return this.scheme.classes.filter((group) => masks.some((mask) => (mask & group) !== 0));
  }

  /** The unplaced of a state and, beside them, the people of counties that show nothing. */
  #pool(state: string): Atoms {
    const withheld = this.#inState(state).filter(({ fips }) => this.withheld.has(fips));
    return this.#sum([...withheld.map(({ atoms }) => atoms), this.#unplaced.get(state) ?? []]);
  }

  #ofState(state: string): Atoms[] {
    return [...this.#inState(state).map(({ atoms }) => atoms), this.#unplaced.get(state) ?? []];
  }

  #inState(state: string): readonly CountyCount[] {
    return this.#byState.get(state) ?? [];
  }

  #people(atoms: Atoms): number {
    return valueOf(this.scheme, atoms, 'all');
  }

  #sum(all: readonly Atoms[]): Atoms {
    return Array.from({ length: this.scheme.atoms }, (_, atom) =>
      all.reduce((sum, atoms) => sum + (atoms[atom] ?? 0), 0)
    );
  }
}

function sumOfAll(all: readonly Atoms[]): number {
  return all.reduce((sum, atoms) => sum + atoms.reduce((a, b) => a + b, 0), 0);
}
