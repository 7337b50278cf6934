import { Ajv, type ErrorObject, type SchemaObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Fault } from '../tables/fault';
import { plainNumber, type Row, type Table } from '../tables/table';
import type { Field, Resource } from './descriptor';

const ajv = new Ajv({ allErrors: true, strict: true });
addFormats(ajv);
ajv.addKeyword({
  keyword: 'listOf',
  type: 'string',
  schemaType: 'object',
  metaSchema: {
    type: 'object',
    properties: {
      separator: { type: 'string' },
      words: { type: 'array', items: { type: 'string' } }
    },
    required: ['separator'],
    additionalProperties: false
  },
  validate: (options: { separator: string; words?: string[] }, cell: string) => {
    const values = cell.split(options.separator);
    const { words } = options;
    return (
      new Set(values).size === values.length &&
      values.every((value) => value.trim() === value && value !== '') &&
      (words === undefined || values.every((value) => words.includes(value)))
    );
  }
});

/** The JSON Schema of one row of a table, derived from its Table Schema. Blank cells are absent properties. */
export function rowSchema({ schema }: Resource): SchemaObject {
  return {
    type: 'object',
    properties: Object.fromEntries(schema.fields.map((field) => [field.name, cellSchema(field)])),
    required: schema.fields.filter((f) => f.constraints?.required).map((f) => f.name),
    additionalProperties: false
  };
}

function cellSchema(field: Field): SchemaObject {
  const { pattern, minimum, maximum, enum: words } = field.constraints ?? {};
  const { list, trueValues = [], falseValues = [] } = field;
  switch (field.type) {
    case 'integer':
    case 'number':
      return { type: field.type, ...given({ minimum, maximum }) };
    case 'boolean':
      return { type: 'string', enum: [...trueValues, ...falseValues] };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'string':
      return list === undefined
        ? { type: 'string', ...given({ pattern, enum: words }) }
        : { type: 'string', ...given({ pattern }), listOf: given({ separator: list, words }) };
  }
}

function given(parts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** Faults of every cell of a table against its schema. Expects the table to have the schema's columns. */
export function schemaFaults(resource: Resource, table: Table): Fault[] {
  const validate: ValidateFunction = ajv.compile(rowSchema(resource));
  const numeric = new Set(
    resource.schema.fields.filter((f) => /^(integer|number)$/.test(f.type)).map((f) => f.name)
  );
  const faults: Fault[] = [];
  for (const row of table.rows) {
    const cells: Record<string, string | number> = {};
    for (const column of table.columns) {
      const cell = row.raw(column);
      if (cell === '') continue;
      cells[column] = numeric.has(column) ? (plainNumber(cell) ?? cell) : cell;
    }
    if (validate(cells)) continue;
    for (const error of validate.errors ?? []) faults.push(cellFault(row, error));
  }
  return faults;
}

function cellFault(row: Row, error: ErrorObject): Fault {
  const { keyword, params, instancePath } = error;
  if (keyword === 'required')
    return row.fault(String(params['missingProperty']), 'must not be blank');
  return row.fault(instancePath.slice(1), ruleText(error));
}

function ruleText({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'type':
      return params['type'] === 'integer' ? 'must be a whole number' : 'must be a number';
    case 'enum':
      return `must be one of: ${[params['allowedValues']].flat().join(', ')}`;
    case 'pattern':
      return `must match ${String(params['pattern'])}`;
    case 'format':
      return 'must be a day like 2026-05-18 that exists';
    case 'listOf':
      return 'must be a list joined with ";": known values, none twice, none blank, no spaces around them';
    default:
      return message ?? keyword;
  }
}
