/** `smartgate schema [sweep]`: the JSON Schema of the scenario file, or of the sweep file, on stdout, for editors. */
import { isDescribed, jsonSchema } from '../../scenario/schema/json-schema.ts';
import type { Command } from '../call.ts';
import { EXIT, UsageError } from '../usage.ts';

export const schema: Command = async ({ files: [name = 'scenario'] }, shell, words) => {
  if (!isDescribed(name)) throw new UsageError(words.usage.schemaOf(name));
  shell.out(`${JSON.stringify(jsonSchema(name), null, 2)}\n`);
  return EXIT.fine;
};
