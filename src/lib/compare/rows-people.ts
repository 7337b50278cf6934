import type { MessageKey, Words } from '$lib/messages';
import { agreementsOf, type Agreements } from './in-force';
import type { PlaceBook } from './place-book';
import { cell, type Cell, type Named, type Row } from './table-types';

/** Population, and the agreements in force by model with the agencies that hold them. */
export function peopleRows(words: Words, book: PlaceBook, columns: readonly Named[]): Row[] {
  const day = book.file.release.asOf;
  const { placeSources, agreementSources } = book.file;
  const all = columns.map(({ place }) => agreementsOf(place, book, day));
  const counts = (of: (one: Agreements) => { agreements: number; agencies: number }) =>
    all.map((one) => countCell(words, of(one).agreements, [agencies(words, of(one).agencies)]));
  const models = (all[0]?.byModel ?? []).flatMap(({ model }, i): Row[] => {
    const some = all.some((one) => (one.byModel[i]?.agreements ?? 0) > 0);
    if (!some) return [];
    return [
      {
        key: `model-${model.replaceAll(' ', '-')}`,
        name: capital(words.t(`model.${model}` satisfies MessageKey)),
        note: null,
        order: null,
        cells: counts((one) => one.byModel[i] ?? { agreements: 0, agencies: 0 }),
        sources: agreementSources
      }
    ];
  });
  return [
    {
      key: 'population',
      name: words.t('compare.row.population'),
      note: words.t('compare.row.population.note'),
      order: 'population',
      cells: columns.map(({ place }) => {
        const known = place.counties.flatMap((fips) => book.population(fips) ?? []);
        if (known.length === 0)
          return cell({ shown: words.t('compare.cell.unknown'), blank: true });
        const value = known.reduce((sum, one) => sum + one, 0);
        const counties = { of: place.counties.length, withFigure: known.length };
        const details = place.kind === 'county' ? [] : [knownWords(words, counties)];
        return cell({ shown: words.number(value), value, details, counties });
      }),
      sources: placeSources
    },
    {
      key: 'agreements',
      name: words.t('compare.row.agreements'),
      note: words.t('compare.row.agreements.note', { day: words.date(day) }),
      order: 'agreements',
      cells: all.map(({ inForce, statewide }) =>
        countCell(words, inForce.agreements, [
          agencies(words, inForce.agencies),
          ...(statewide > 0
            ? [words.t('compare.cell.statewide', { n: statewide, number: words.number(statewide) })]
            : [])
        ])
      ),
      sources: agreementSources
    },
    ...models,
    {
      key: 'first',
      name: words.t('compare.row.first'),
      note: null,
      order: 'first',
      cells: all.map(({ first }) =>
        first === null
          ? cell({ shown: words.t('compare.cell.noneSigned'), blank: true })
          : cell({ shown: words.date(first, 'short'), value: first })
      ),
      sources: agreementSources
    },
    {
      key: 'covered',
      name: words.t('compare.row.covered'),
      note: words.t('compare.row.covered.note'),
      order: 'covered',
      cells: all.map(({ covered }) => {
        if (!covered) return cell({ shown: words.t('compare.cell.unknown'), blank: true });
        const { people, of } = covered;
        return cell({
          shown: words.percent(people / of, people === 0 || people === of ? 0 : 1),
          value: people / of,
          numerator: people,
          denominator: of,
          details: [
            words.t('compare.cell.people', { part: words.number(people), whole: words.number(of) })
          ]
        });
      }),
      sources: [...placeSources, ...agreementSources]
    }
  ];
}

/** How many counties a number stands for, or of how many of them it is known. */
function knownWords(words: Words, counties: { of: number; withFigure: number }): string {
  if (counties.withFigure === counties.of) return countiesWords(words, counties.of);
  return words.t('compare.about.countiesKnown', {
    with: words.number(counties.withFigure),
    of: words.number(counties.of)
  });
}

export function countiesWords(words: Words, n: number): string {
  return words.t('compare.about.counties', { n, number: words.number(n) });
}

function countCell(words: Words, value: number, details: string[]): Cell {
  return value === 0
    ? cell({ shown: words.t('compare.cell.none'), value })
    : cell({ shown: words.number(value), value, details });
}

function agencies(words: Words, n: number): string {
  return words.t('compare.cell.agencies', { n, number: words.number(n) });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
