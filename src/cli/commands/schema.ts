/** `smartgate schema`: the JSON Schema of the scenario file on stdout, for editors. */
import { jsonSchema } from '../../scenario/schema/json-schema.ts';
import type { Command } from '../call.ts';
import { EXIT } from '../usage.ts';

export const schema: Command = async (_call, shell) => {
  shell.out(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  return EXIT.fine;
};
