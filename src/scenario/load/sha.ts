import { createHash } from 'node:crypto';
import type { Scenario } from '../model/scenario.ts';

/** SHA-256 of a normalised scenario, hexadecimal; the order of keys in the file does not matter. */
export function sha256OfScenario(scenario: Scenario): string {
  return sha256Of(scenario);
}

/** SHA-256 of plain data, hexadecimal; the order of keys does not matter. */
export function sha256Of(data: unknown): string {
  return createHash('sha256').update(canonical(data)).digest('hex');
}

/** JSON with the keys of every map sorted. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
