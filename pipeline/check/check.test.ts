import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultText } from '../tables/fault';
import { checkFacts } from './check';

const said = { title: 'Made up', description: 'Made up.' };
const text = (name: string, more: object = {}) => ({ name, type: 'string', ...said, ...more });
const events = {
  name: 'events',
  path: 'events.csv',
  ...said,
  schema: {
    fields: [
      text('id', { constraints: { required: true, unique: true } }),
      { name: 'date', type: 'date', ...said },
      text('date_precision'),
      text('agency_id'),
      text('source_id', { references: { resource: 'sources', field: 'id' } })
    ],
    primaryKey: 'id',
    missingValues: ['']
  }
};
const sources = {
  name: 'sources',
  path: 'sources.csv',
  ...said,
  schema: {
    fields: ['id', 'url', 'url_other', 'published'].map((name) => text(name)),
    primaryKey: 'id',
    missingValues: ['']
  }
};

describe('checkFacts', () => {
  let dir = '';
  const write = (name: string, content: string) => writeFileSync(join(dir, name), content);
  const faults = () =>
    checkFacts(dir).faults.map((fault) => faultText(fault).replace(`${dir}/`, ''));

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'made-up-facts-'));
    const dataPackage = { name: 'made-up', ...said, resources: [events, sources] };
    write('datapackage.json', JSON.stringify(dataPackage));
    write('sources.csv', 'id,url,url_other,published\none,,,2020\n');
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('passes sound tables and notices what nobody cites', () => {
    write('events.csv', 'id,date,date_precision,agency_id,source_id\na,2020-01-02,day,,one\n');
    write('sources.csv', 'id,url,url_other,published\none,,,2020\ntwo,,,\n');
    const { faults: none, notices } = checkFacts(dir);
    expect(none).toEqual([]);
    expect(notices).toEqual([`${join(dir, 'sources.csv')}:3: source two is cited by no row`]);
  });

  it('tells of all faults of all tables in one run, in reading order', () => {
    write(
      'events.csv',
      'id,date,date_precision,agency_id,source_id\n' +
        'a,2020-02-30,day,,one\n' +
        '"b\nb",2020-01-02,month,,two\n' +
        'a,2020-01-02,day,,\n' +
        'short,row\n'
    );
    write('sources.csv', 'id,url,url_other,published\none,nowhere,,2020-13\n');
    expect(faults()).toEqual([
      'events.csv:2:date: "2020-02-30" — must be a day like 2026-05-18 that exists',
      'events.csv:2:date: "2020-02-30" — must be a date that exists',
      'events.csv:4:date: "2020-01-02" — must fit date_precision, which is month',
      'events.csv:4:source_id: "two" — must be found in sources.id',
      'events.csv:5:id: "a" — id must be unique; line 2 has the same',
      'events.csv:5:source_id: (blank) — every row must name its source',
      'events.csv:6:(row): "short,row" — the row has 2 cells where the header has 5',
      'sources.csv:2:published: "2020-13" — must be a date that exists',
      'sources.csv:2:url: "nowhere" — must be a web address (http or https)'
    ]);
  });

  it('holds the rules across tables back where a table is missing, unknown or misshapen', () => {
    write('events.csv', 'id,day,date_precision,agency_id,source_id\na,2020-01-02,day,,nobody\n');
    write('extra.csv', 'id\n');
    rmSync(join(dir, 'sources.csv'));
    expect(faults()).toEqual([
      'events.csv:1:date: (blank) — the column is missing',
      'events.csv:1:day: "day" — the schema has no such column',
      'extra.csv:1:(file) — the table is not described in datapackage.json',
      'sources.csv:1:(file) — the table is described but missing'
    ]);
    expect(checkFacts(dir).notices).toEqual([
      'The rules across tables were not applied: first mend the form of the tables.'
    ]);
  });

  it('tells of a schema that lost a column the rules need', () => {
    const fields = events.schema.fields.filter((field) => field.name !== 'date_precision');
    const lost = { ...events, schema: { ...events.schema, fields } };
    const dataPackage = { name: 'made-up', ...said, resources: [lost, sources] };
    write('datapackage.json', JSON.stringify(dataPackage));
    write('events.csv', 'id,date,agency_id,source_id\na,2020-01-02,,one\n');
    expect(faults()).toEqual([
      'events.csv:2:date_precision: (blank) — the table has no such column'
    ]);
  });

  it('tells of a folder without a descriptor', () => {
    rmSync(join(dir, 'datapackage.json'));
    expect(faults()).toEqual(['datapackage.json:1:(file) — must exist']);
  });
});
