import type { SchemaObject } from 'ajv';

/** What the Atlas uses of a Frictionless Table Schema field, with its own `list`, `references` and `unit`. */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  title?: string;
  description?: string;
  unit?: string;
  /** Separator of the values of a list cell. */
  list?: string;
  /** Table and column every value of a cell must be found in. */
  references?: { resource: string; field: string };
  trueValues?: string[];
  falseValues?: string[];
  constraints?: {
    required?: boolean;
    unique?: boolean;
    enum?: string[];
    pattern?: string;
    minimum?: number;
    maximum?: number;
  };
}

export interface ForeignKey {
  fields: string;
  reference: { resource: string; fields: string };
}

/** A table of the package. */
export interface Resource {
  name: string;
  path: string;
  title: string;
  description: string;
  schema: {
    fields: Field[];
    primaryKey: string | string[];
    foreignKeys?: ForeignKey[];
    missingValues: string[];
  };
}

/** `datapackage.json`: what every table holds. */
export interface DataPackage {
  name: string;
  title: string;
  description: string;
  resources: Resource[];
}

const text = { type: 'string', minLength: 1 };
const name = { type: 'string', pattern: '^[a-z][a-z0-9_]*$' };
const texts = { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true };

const constraints = {
  type: 'object',
  properties: {
    required: { type: 'boolean' },
    unique: { type: 'boolean' },
    enum: texts,
    pattern: { type: 'string', format: 'regex' },
    minimum: { type: 'number' },
    maximum: { type: 'number' }
  },
  additionalProperties: false
};

const field = {
  type: 'object',
  properties: {
    name,
    type: { enum: ['string', 'integer', 'number', 'boolean', 'date'] },
    title: text,
    description: text,
    unit: text,
    list: { const: ';' },
    references: {
      type: 'object',
      properties: { resource: name, field: name },
      required: ['resource', 'field'],
      additionalProperties: false
    },
    trueValues: { const: ['yes'] },
    falseValues: { const: ['no'] },
    constraints
  },
  required: ['name', 'type', 'title', 'description'],
  additionalProperties: false,
  // Yes and no are the facts' words; Table Schema's own are true and false.
  if: { properties: { type: { const: 'boolean' } } },
  then: { required: ['trueValues', 'falseValues'] }
};

const foreignKey = {
  type: 'object',
  properties: {
    fields: name,
    reference: {
      type: 'object',
      properties: { resource: name, fields: name },
      required: ['resource', 'fields'],
      additionalProperties: false
    }
  },
  required: ['fields', 'reference'],
  additionalProperties: false
};

const resource = {
  type: 'object',
  properties: {
    name,
    path: { type: 'string', pattern: '^[a-z][a-z0-9_]*\\.csv$' },
    title: text,
    description: text,
    profile: { const: 'tabular-data-resource' },
    format: { const: 'csv' },
    mediatype: { const: 'text/csv' },
    encoding: { const: 'utf-8' },
    schema: {
      type: 'object',
      properties: {
        fields: { type: 'array', items: field, minItems: 1 },
        primaryKey: { anyOf: [name, { ...texts, items: name }] },
        foreignKeys: { type: 'array', items: foreignKey },
        missingValues: { const: [''] }
      },
      required: ['fields', 'primaryKey', 'missingValues'],
      additionalProperties: false
    }
  },
  required: ['name', 'path', 'title', 'description', 'schema'],
  additionalProperties: false
};

/** JSON Schema of `datapackage.json`. Closed: a property that no rule knows is a fault, not a comment. */
export const dataPackageSchema: SchemaObject = {
  type: 'object',
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    title: text,
    description: text,
    profile: { const: 'data-package' },
    resources: { type: 'array', items: resource, minItems: 1 }
  },
  required: ['name', 'title', 'description', 'resources'],
  additionalProperties: false
};
