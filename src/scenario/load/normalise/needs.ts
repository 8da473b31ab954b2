import type { Needs } from '../../model/crew.ts';
import type { Staff } from '../../model/place.ts';
import type { Path } from '../located.ts';
import { type Context, exists } from './context.ts';

/** People that the thing at `path` needs: of crews of the file, and no more than there ever are. */
export function needsOf(context: Context, path: Path, needs: Needs): Needs {
  const { crews = {} } = context.written;
  for (const [crew, people] of Object.entries(needs)) {
    if (!exists(context, 'crews', crew, path, `the crew "${crew}"`)) continue;
    const { count, respond } = crews[crew];
    const most = (count.servers ?? Number.POSITIVE_INFINITY) + (respond?.extra ?? 0);
    // A crew of nobody is a mistake of its own.
    if (people <= most || most === 0) continue;
    context.report.add(path, `at most as many people as ${crew} has`, { found: `${people} of ${most}` });
  }
  return needs;
}

/** The people of a place, and how much it matters. */
export function staffOf(context: Context, name: string, { crew, crewPriority }: Staff): Staff {
  const path = ['places', name];
  if (crewPriority !== undefined && crew === undefined) {
    context.report.add([...path, 'crewPriority'], 'a place that has a crew', { fix: 'add `crew: …`', atKey: true });
  }
  return {
    ...(crew && { crew: needsOf(context, [...path, 'crew'], crew) }),
    ...(crewPriority !== undefined && { crewPriority }),
  };
}
