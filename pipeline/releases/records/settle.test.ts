import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Attacker } from './attacker';
import { derivable, isSafe } from './derive';
import { SCHEMES, sumOf, valueOf, type Atoms, type Scheme } from './quantities';
import { settleYear, type YearCount } from './settle';
import { showCounty } from './show';
import { Simplex } from './simplex';

/** People in an atom of a small table: mostly few, so that much must be hidden. */
const people = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 2, arbitrary: fc.integer({ min: 8, max: 25 }) },
  { weight: 3, arbitrary: fc.integer({ min: 20, max: 300 }) }
);

/** Atoms of a place: the first table as it comes, the others dividing the same people. */
function atomsOf(scheme: Scheme): fc.Arbitrary<Atoms> {
  const [first, ...others] = scheme.tables;
  const own = fc.array(people, { minLength: first?.size ?? 0, maxLength: first?.size ?? 0 });
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
  return fc.tuple(own, cuts, fc.boolean()).map(([chain, at, noProgramme]) => {
    const table = chain.map((n, atom) => (noProgramme && atom % 2 === 0 ? 0 : n));
    const all = table.reduce((a, b) => a + b, 0);
    const rest = others.flatMap(({ size }) => {
      let left = all;
      return Array.from({ length: size }, (_, i) => {
        const part = i === size - 1 ? left : Math.round(left * (at[i] ?? 0) ** 2);
        left -= part;
        return part;
      });
    });
    return [...table, ...rest];
  });
}

function yearOf(scheme: Scheme, most: number): fc.Arbitrary<YearCount> {
  const state = fc.constantFrom('AL', 'AK');
  const atoms = atomsOf(scheme);
  return fc
    .record({
      counties: fc.array(fc.record({ state, atoms }), { minLength: 1, maxLength: most }),
      unplaced: fc.array(fc.tuple(fc.constantFrom('AL', 'AK', ''), atoms), { maxLength: 3 })
    })
    .map(({ counties, unplaced }) => ({
      counties: counties
        .map((county, i) => ({ fips: `0100${i}`, ...county }))
        .filter((county) => valueOf(scheme, county.atoms, 'all') > 0),
      unplaced: new Map(unplaced)
    }));
}

/** Sets of people that nobody must be able to count where they are fewer than ten: every cell of every table, and what each measure counts and leaves out. */
function cells(scheme: Scheme): number[] {
  const counted = Object.values(scheme.quantities).flatMap(({ masks }) => masks);
  return [...new Set([...scheme.classes, ...counted])];
}

/** Whether a cell is one of fewer than ten people: of nobody only where that tells of those who are there. */
function isSmall(scheme: Scheme, atoms: Atoms, cell: number): boolean {
  const n = sumOf(atoms, cell);
  if (n > 0 || n >= 10) return n < 10;
  const [first] = scheme.tables;
  const programmes = [scheme.programme, 2 ** (first?.size ?? 0) - 1 - scheme.programme];
  const absent = programmes.filter((mask) => sumOf(atoms, mask) === 0);
  return (cell & ~scheme.unsaid & ~absent.reduce((a, b) => a | b, 0)) !== 0;
}

/** Every cell of fewer than ten people that what is published pins down. */
function pinned(scheme: Scheme, count: YearCount): string[] {
  const settled = settleYear(scheme, count);
  const attacker = new Attacker(scheme, count, settled);
  const places: [string, Atoms][] = [
    ...count.counties.map(({ fips, atoms }): [string, Atoms] => [fips, atoms]),
    ...[...count.unplaced].map(([state, atoms]): [string, Atoms] => [`pool ${state}`, atoms])
  ];
  return places.flatMap(([place, atoms]) =>
    cells(scheme)
      .filter((cell) => isSmall(scheme, atoms, cell))
      .flatMap((cell) => {
        const { least, most } = attacker.range(place, cell);
        return most - least < 0.99 ? [`${place} ${cell.toString(2)} in ${least}..${most}`] : [];
      })
  );
}

describe('settleYear', () => {
  it.each([
    ['arrests', 6, 400],
    ['detainers', 4, 100]
  ] as const)(
    'lets nobody work out a number of fewer than ten people: %s',
    (kind, most, numRuns) => {
      const scheme = SCHEMES[kind];
      fc.assert(
        fc.property(yearOf(scheme, most), (count) => {
          expect(pinned(scheme, count)).toEqual([]);
        }),
        { numRuns, seed: 287 }
      );
    }
  );
});

describe('showCounty', () => {
  it('tells nothing by what it does not say: each answer leaves nine numbers for any it keeps back', () => {
    const scheme = SCHEMES.arrests;
    const most = 30;
    const small = new Map<string, Set<number>[]>();
    const sets = Array.from({ length: 2 ** scheme.atoms - 1 }, (_, i) => i + 1);
    for (let a = 0; a <= most; a += 1)
      for (let b = 0; a + b <= most; b += 1)
        for (let c = 0; a + b + c <= most; c += 1)
          for (let d = 0; a + b + c + d <= most; d += 1) {
            const atoms = [a, b, c, d];
            const said = JSON.stringify([...showCounty(scheme, atoms).shown]);
            const values = small.get(said) ?? sets.map(() => new Set<number>());
            small.set(said, values);
            values.forEach((seen, i) => seen.add(sumOf(atoms, sets[i] ?? 0)));
          }
    const told = [...small].filter(([, all]) =>
      all.some((values) => Math.max(...values) < 10 && values.size < 9 && !isNobody(values))
    );
    expect(told.map(([said]) => said)).toEqual([]);
  });
});

/** Whether a number is known to be zero: a programme without a row here has nobody. */
function isNobody(values: ReadonlySet<number>): boolean {
  return values.size === 1 && values.has(0);
}

describe('the attacker', () => {
  it('finds what a careless table gives away', () => {
    const scheme = SCHEMES.arrests;
    const counties = [
      { fips: '01001', state: 'AL', atoms: [0, 40, 0, 60] },
      { fips: '01003', state: 'AL', atoms: [0, 3, 0, 4] }
    ];
    const count = { counties, unplaced: new Map() };
    const careful = settleYear(scheme, count);
    expect(new Attacker(scheme, count, careful).range('01003', 0b1111)).toMatchObject({ most: 9 });
    const exact = { kind: 'exact', numerator: 64, denominator: 107 } as const;
    const nation = { shown: new Map([['arrests_no_conviction', exact]]), exact: [] };
    // Each county for itself beside the nation's total: the large one taken away leaves the small one.
    const alone = new Map(counties.map(({ fips, atoms }) => [fips, showCounty(scheme, atoms)]));
    const careless = new Attacker(scheme, count, { ...careful, counties: alone, nation });
    const { most } = careless.range('01003', 0b1111);
    expect(most).toBeLessThanOrEqual(7);
  });

  it('solves a problem whose answer is known', () => {
    const simplex = new Simplex(
      [
        { of: [1, 2], is: '<=', to: 14 },
        { of: [-3, 1], is: '<=', to: 0 },
        { of: [1, -1], is: '<=', to: 2 }
      ],
      2
    );
    expect(simplex.most([3, 4])).toBeCloseTo(34, 6);
  });
});

describe('isSafe', () => {
  it('sees what follows by subtraction within a place', () => {
    const { detainers } = SCHEMES;
    // 3 people at level 3: published beside each other, minor and unconvicted would tell.
    const atoms = [0, 20, 0, 30, 0, 3, 0, 40, 50, 23, 20, 33, 60];
    expect(isSafe(detainers, atoms, ['graded', 'minor'])).toBe(true);
    expect(isSafe(detainers, atoms, ['graded', 'minor', 'unconvicted'])).toBe(false);
    expect(derivable(detainers, ['minor', 'unconvicted'])).toContain(0b110000);
  });
});
