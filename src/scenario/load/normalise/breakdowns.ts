import type { z } from 'zod';
import type { Breakdowns } from '../../model/crew.ts';
import type { breakdowns } from '../../schema/breakdowns.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';
import { needsOf } from './needs.ts';

/** Breakdowns with their defaults; what fails is one of a number of servers, and not all the time. */
export function breakdownsOf(
  context: Context,
  path: Path,
  written: z.output<typeof breakdowns>,
  servers: number | null,
): Breakdowns {
  const { between, by = 'clock', repair, crew = {}, atBreak = 'resume' } = written;
  if (servers === null) {
    context.report.add(path, 'a number of servers that can fail', {
      found: 'unlimited servers',
      fix: 'say how many there are',
      atKey: true,
    });
  }
  if (between.kind === 'constant' && between.value === 0) {
    context.report.add([...path, 'between'], 'a time between failures that is longer than 0');
  }
  const needs = Object.entries(needsOf(context, [...path, 'crew'], crew));
  if (needs.length > 1) context.report.add([...path, 'crew'], 'one crew for a repair');
  const [name, people] = needs[0] ?? [];
  return { between, by, repair, crew: name === undefined ? null : { name, people }, atBreak };
}
