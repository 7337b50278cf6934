import { describe, expect, it } from 'vitest';
import {
  madeUpCounties,
  madeUpPainting,
  madeUpSpans,
  madeUpStates
} from '../../../tests/fixtures/made-up-painting';
import { placeNames } from '$lib/map/place-names';
import { orderRows, rowsNamed } from './order-rows';
import { rowsOf } from './rows';

const people = new Map([
  ['01001', 500],
  ['01003', 90_000]
]);
const rows = rowsOf({
  painting: madeUpPainting({ everywhere: true }),
  spans: madeUpSpans,
  names: placeNames(madeUpCounties, madeUpStates),
  population: (fips) => people.get(fips) ?? null
});
const inOrder = (by: Parameters<typeof orderRows>[1]['by'], descending = false) =>
  orderRows(rows, { by, descending }, 'en').map(({ name }) => name.split(' ')[0]);

describe('the table of the map', () => {
  it('has a row for every county, with what the map shows of it', () => {
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({
      name: 'Alpha County',
      state: 'Alabama',
      value: 0.991,
      people: 2000,
      models: ['task force'],
      since: '2025-03-01',
      population: 500
    });
    // Too few people: the figure is there, but takes no part in the order.
    expect(rows[1]).toMatchObject({ name: 'Beta County', value: undefined, people: 4.5 });
  });

  it('puts blanks last both ways, by kind: too few, none published, none', () => {
    expect(inOrder('value', true)).toEqual([
      'Alpha',
      'Delta',
      'Epsilon',
      'Beta',
      'Gamma',
      'Adjuntas'
    ]);
    expect(inOrder('value')).toEqual(['Epsilon', 'Delta', 'Alpha', 'Beta', 'Gamma', 'Adjuntas']);
  });

  it('orders by names and by what is known of the others', () => {
    expect(inOrder('name')).toEqual(['Adjuntas', 'Alpha', 'Beta', 'Delta', 'Epsilon', 'Gamma']);
    expect(inOrder('state', true)[0]).toBe('Adjuntas');
    expect(inOrder('population', true).slice(0, 2)).toEqual(['Beta', 'Alpha']);
    expect(inOrder('since')[0]).toBe('Delta');
  });

  it('finds rows by county or state, however they are written', () => {
    const found = (text: string) => rowsNamed(rows, text).map(({ name }) => name);
    expect(found('  ALPHA ')).toEqual(['Alpha County']);
    expect(found('puerto')).toEqual(['Adjuntas Municipio']);
    expect(found('')).toHaveLength(6);
    expect(found('nowhere')).toEqual([]);
  });
});
