import { describe, expect, test } from 'vitest';
import { jsonSchema } from '../../../src/scenario/schema/json-schema.ts';

type Node = Record<string, unknown>;
const schema = jsonSchema() as Node & { properties: Record<string, Node>; $defs: Record<string, Node> };

/** Everything in the schema that refers to something. */
function references(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === '$ref' ? [String(value)] : references(value)));
}

describe('the JSON Schema of the file', () => {
  test('is plain JSON that names the keys of the file and no others', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['run', 'places', 'flows', 'keyMetrics']));
    expect(schema.additionalProperties).toBeDefined();
  });

  test('refers only to what it defines', () => {
    const names = new Set(references(schema));
    expect(names.size).toBeGreaterThan(20);
    for (const name of names) expect(Object.keys(schema.$defs)).toContain(name.replace('#/$defs/', ''));
  });

  test('describes places, stages and quantities', () => {
    expect(schema.$defs['place.lanes'].description).toContain('lane group');
    expect(schema.$defs['stage.yard'].required).toEqual(['yard']);
    expect(JSON.stringify(schema.$defs['arrivals.every'])).toContain('1.5 h');
  });
});

test('a sweep has a schema of its own, with what it refers to and no more', () => {
  const sweep = jsonSchema('sweep') as typeof schema;
  expect(Object.keys(sweep.properties)).toEqual(
    expect.arrayContaining(['sweep', 'factors', 'design', 'replications', 'precision', 'metrics']),
  );
  expect(sweep.title).toBe('smartgate sweep');
  expect(Object.keys(sweep.$defs)).toEqual(references(sweep).map((name) => name.replace('#/$defs/', '')));
});
