import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { Fault } from '../tables/fault';
import { dataPackageSchema, type DataPackage, type Field, type Resource } from './descriptor';

const DESCRIPTOR = 'datapackage.json';

/** The descriptor of a folder of tables; null where it cannot be used at all. */
export interface PackageReading {
  dataPackage: DataPackage | null;
  faults: Fault[];
}

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
addFormats(ajv);
const isDataPackage = ajv.compile<DataPackage>(dataPackageSchema);

/** Reads and validates `datapackage.json` of a folder. */
export function readPackage(dir: string): PackageReading {
  const file = join(dir, DESCRIPTOR);
  if (!existsSync(file)) return { dataPackage: null, faults: [fault(file, '', 'must exist')] };
  return parsePackage(file, readFileSync(file, 'utf8'));
}

/** Validates the text of a descriptor: its form first, then that what it names exists in it. */
export function parsePackage(file: string, text: string): PackageReading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { dataPackage: null, faults: [fault(file, '', `is not JSON: ${reason}`)] };
  }
  if (!isDataPackage(parsed)) {
    return {
      dataPackage: null,
      faults: (isDataPackage.errors ?? []).map((e) => formFault(file, e))
    };
  }
  return { dataPackage: parsed, faults: nameFaults(file, parsed) };
}

/** The columns of a table's primary key. */
export function keyOf({ schema }: Resource): string[] {
  return typeof schema.primaryKey === 'string' ? [schema.primaryKey] : schema.primaryKey;
}

function nameFaults(file: string, { resources }: DataPackage): Fault[] {
  const faults: Fault[] = [];
  const tell = (value: string, rule: string) => faults.push(fault(file, value, rule));
  const fieldOf = (resource: string, name: string): Field | undefined =>
    resources.find((r) => r.name === resource)?.schema.fields.find((f) => f.name === name);

  for (const value of twice(resources.map((r) => r.name))) tell(value, 'names two tables');
  for (const resource of resources) {
    const { name, path, schema } = resource;
    if (path !== `${name}.csv`) tell(path, `the path of table ${name} must be ${name}.csv`);
    for (const value of twice(schema.fields.map((f) => f.name)))
      tell(`${name}.${value}`, 'names two columns');
    for (const column of keyOf(resource))
      if (!fieldOf(name, column)) tell(`${name}.${column}`, 'the primary key names no column');
    for (const field of schema.fields) {
      const place = `${name}.${field.name}`;
      const { references } = field;
      if (references && !fieldOf(references.resource, references.field))
        tell(place, `refers to ${references.resource}.${references.field}, which does not exist`);
      if (field.list !== undefined && field.type !== 'string')
        tell(place, 'a list cell must be of type string');
    }
    for (const { fields: column, reference } of schema.foreignKeys ?? []) {
      const { references } = fieldOf(name, column) ?? {};
      if (references?.resource !== reference.resource || references.field !== reference.fields)
        tell(`${name}.${column}`, 'its foreign key must agree with its "references"');
    }
  }
  return faults;
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}

function formFault(file: string, error: ErrorObject): Fault {
  const { instancePath, message = 'is not valid', params } = error;
  const extra = 'additionalProperty' in params ? `: ${String(params.additionalProperty)}` : '';
  return fault(file, instancePath || '/', `${message}${extra}`);
}

function fault(file: string, value: string, rule: string): Fault {
  return { file, line: 1, column: '(file)', value, rule };
}
