import { z } from 'zod';
import { definitions } from './choice.ts';
import { file } from './file.ts';

/** JSON Schema (2020-12) of the scenario file, for completion in editors. */
export function jsonSchema(): Record<string, unknown> {
  const $defs: Record<string, unknown> = {};
  for (const [key, schema] of definitions) $defs[key] = describe(schema);
  return { ...describe(file), title: 'smartgate scenario', $defs };
}

function describe(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
