import { override } from '../experiment/overrides.ts';
import type { Varying } from '../scenario/load/vary.ts';
import type { Options } from './options.ts';

/** Every variant with what the command line changes of a run. */
export function overridden(varying: Varying, options: Options): Varying {
  return {
    ...varying,
    base: override(varying.base, options),
    scenario: (values) => override(varying.scenario(values), options),
  };
}
