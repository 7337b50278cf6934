import { describe, expect, it } from 'vitest';
import { faultText } from '../tables/fault';
import { parsePackage } from './package';

const said = { title: 'Made up', description: 'Made up.' };
const field = (name: string, more: object = {}) => ({ name, type: 'string', ...said, ...more });
const table = (name: string, schema: object) => ({
  name,
  path: `${name}.csv`,
  ...said,
  schema: { primaryKey: 'id', missingValues: [''], ...schema }
});
const faults = (...resources: object[]) =>
  parsePackage('made-up.json', JSON.stringify({ name: 'made-up', ...said, resources })).faults.map(
    faultText
  );

describe('parsePackage', () => {
  it('accepts tables that refer to each other', () => {
    const state = field('state', { references: { resource: 'states', field: 'id' } });
    const key = { fields: 'state', reference: { resource: 'states', fields: 'id' } };
    expect(
      faults(
        table('states', { fields: [field('id')] }),
        table('counties', { fields: [field('id'), state], foreignKeys: [key] })
      )
    ).toEqual([]);
  });

  it('tells of what is not JSON, and of properties and types that no rule knows', () => {
    expect(parsePackage('made-up.json', '{').dataPackage).toBeNull();
    const typed = field('id', { type: 'text', constraint: {} });
    expect(faults(table('states', { fields: [typed] }))).toEqual([
      'made-up.json:1:(file): "/resources/0/schema/fields/0" — must NOT have additional properties: constraint',
      'made-up.json:1:(file): "/resources/0/schema/fields/0/type" — must be equal to one of the allowed values'
    ]);
  });

  it('tells of keys and references to nowhere', () => {
    const lost = field('state', { references: { resource: 'states', field: 'id' } });
    const key = { fields: 'id', reference: { resource: 'states', fields: 'id' } };
    const fields = [field('name'), lost, field('name'), field('n', { type: 'number', list: ';' })];
    expect(faults(table('counties', { fields, foreignKeys: [key] }))).toEqual([
      'made-up.json:1:(file): "counties.name" — names two columns',
      'made-up.json:1:(file): "counties.id" — the primary key names no column',
      'made-up.json:1:(file): "counties.state" — refers to states.id, which does not exist',
      'made-up.json:1:(file): "counties.n" — a list cell must be of type string',
      'made-up.json:1:(file): "counties.id" — its foreign key must agree with its "references"'
    ]);
  });
});
