import { describe, expect, it } from 'vitest';
import { faultText } from '../tables/fault';
import { makeTable } from '../tables/table';
import { columnFaults } from './columns';
import type { Field, Resource } from './descriptor';
import { schemaFaults } from './schema';

const said = { title: 'Made up', description: 'Made up.' };

function madeUpResource(...fields: Omit<Field, 'title' | 'description'>[]): Resource {
  return {
    name: 'made_up',
    path: 'made_up.csv',
    ...said,
    schema: {
      fields: fields.map((field) => ({ ...field, ...said })),
      primaryKey: fields[0]?.name ?? '',
      missingValues: ['']
    }
  };
}

/** Faults of one column's cells, as value and rule. */
function rulesBroken(field: Omit<Field, 'title' | 'description' | 'name'>, ...cells: string[]) {
  const resource = madeUpResource({ name: 'cell', ...field });
  const rows = cells.map((cell) => [cell]);
  const table = makeTable('made_up', 'made-up.csv', ['cell'], rows);
  return schemaFaults(resource, table).map(({ line, value, rule }) => `${line} ${value}: ${rule}`);
}

describe('schemaFaults', () => {
  it('knows blanks, and tells of those that must not be', () => {
    expect(rulesBroken({ type: 'date' }, '')).toEqual([]);
    expect(rulesBroken({ type: 'string', constraints: { required: true } }, 'a', '')).toEqual([
      '3 : must not be blank'
    ]);
  });

  it('reads numbers strictly', () => {
    const share: Parameters<typeof rulesBroken>[0] = {
      type: 'number',
      constraints: { minimum: 0, maximum: 1 }
    };
    expect(rulesBroken(share, '0', '0.5', '1', '1.2', '-0.1', '50%', '.5', '1e-1')).toEqual([
      '5 1.2: must be <= 1',
      '6 -0.1: must be >= 0',
      '7 50%: must be a number',
      '8 .5: must be a number',
      '9 1e-1: must be a number'
    ]);
    expect(rulesBroken({ type: 'integer' }, '12', '1.5', '1,000')).toEqual([
      '3 1.5: must be a whole number',
      '4 1,000: must be a whole number'
    ]);
  });

  it('knows yes and no, days that exist, words of a list and patterns', () => {
    const yesNo: Parameters<typeof rulesBroken>[0] = {
      type: 'boolean',
      trueValues: ['yes'],
      falseValues: ['no']
    };
    expect(rulesBroken(yesNo, 'yes', 'no', 'true')).toEqual(['4 true: must be one of: yes, no']);
    expect(rulesBroken({ type: 'date' }, '2024-02-29', '2023-02-29', '2023-02')).toEqual([
      '3 2023-02-29: must be a day like 2026-05-18 that exists',
      '4 2023-02: must be a day like 2026-05-18 that exists'
    ]);
    expect(rulesBroken({ type: 'string', constraints: { enum: ['map', 'panel'] } }, 'Map')).toEqual(
      ['2 Map: must be one of: map, panel']
    );
    expect(rulesBroken({ type: 'string', constraints: { pattern: '^[0-9]{5}$' } }, '1001')).toEqual(
      ['2 1001: must match ^[0-9]{5}$']
    );
  });

  it('looks into lists', () => {
    const list: Parameters<typeof rulesBroken>[0] = {
      type: 'string',
      list: ';',
      constraints: { enum: ['a', 'b'] }
    };
    const faults = rulesBroken(list, 'a;b', 'a;a', 'a;', 'a; b', 'a;c');
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      '3 a;a',
      '4 a;',
      '5 a; b',
      '6 a;c'
    ]);
  });
});

describe('columnFaults', () => {
  const resource = madeUpResource(
    { name: 'id', type: 'string' },
    { name: 'note', type: 'string' },
    { name: 'end', type: 'date' }
  );
  const faults = (...columns: string[]) =>
    columnFaults(resource, makeTable('made_up', 'made-up.csv', columns, [])).map(faultText);

  it('tells of missing, unknown and reordered columns', () => {
    expect(faults('id', 'note', 'end')).toEqual([]);
    expect(faults('id', 'Note', 'end')).toEqual([
      'made-up.csv:1:note: (blank) — the column is missing',
      'made-up.csv:1:Note: "Note" — the schema has no such column'
    ]);
    expect(faults('id', 'end', 'note')).toEqual([
      'made-up.csv:1:end: "end" — columns must stand in this order: id, note, end'
    ]);
  });
});
