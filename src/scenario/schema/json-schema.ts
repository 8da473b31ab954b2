import { z } from 'zod';
import { definitions } from './choice.ts';
import { file } from './file.ts';
import { sweepFile } from './sweep.ts';

/** The files that have a schema, by name. */
const FILES = { scenario: file, sweep: sweepFile };
export type Described = keyof typeof FILES;

export function isDescribed(name: string): name is Described {
  return Object.hasOwn(FILES, name);
}

/** JSON Schema (2020-12) of a file, for completion in editors. */
export function jsonSchema(name: Described = 'scenario'): Record<string, unknown> {
  const schema = describe(FILES[name]);
  const $defs: Record<string, unknown> = {};
  const define = (node: unknown): void => {
    for (const [, key] of JSON.stringify(node).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
      const definition = definitions.get(key);
      if (key in $defs || definition === undefined) continue;
      $defs[key] = describe(definition);
      define($defs[key]);
    }
  };
  define(schema);
  return { ...schema, title: `smartgate ${name}`, $defs };
}

function describe(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
