import { join } from 'node:path';
import { size } from '../../../src/experiment/size/size.ts';
import { readRequirement } from '../../../src/scenario/load/requirement.ts';
import { loadVarying } from '../../../src/scenario/load/vary.ts';
import { folderOf } from '../../scenario/scratch.ts';

/** Days of a run, by offered load: some ten thousand trucks or more. */
const DAYS: Record<number, number> = { 8: 20, 15: 20, 40: 12, 90: 8, 200: 6 };

/** Sizes a yard to which `load` trucks come in an hour, to stay an hour each, so that at most `percent` find it full. */
export async function sizeYard(load: number, percent: number, seed: string, threads = 1, replications?: number) {
  const folder = folderOf({
    'yard.yaml': `
run: { days: ${DAYS[load]}, warmUp: 1 d }
places: { yard: { bays: 1, queue: 0 } }
flows: { trucks: { arrivals: { poisson: ${load} /h }, itinerary: [{ yard: yard, stay: { exponential: 1 h } }] } }
`,
  });
  const varying = loadVarying(join(folder, 'yard.yaml'), [`places.yard.bays=1..${2 * load + 20}`]);
  const requirements = [readRequirement(`turnedAway.share <= ${percent} %`)];
  const options = { folder: null, requirements, limit: null, indifference: 0.01, threads };
  const sizing = await size(varying, { ...options, overrides: { seed, replications } });
  if (sizing === null) throw new Error('interrupted');
  return sizing;
}
