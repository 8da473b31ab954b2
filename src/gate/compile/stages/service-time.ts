import { interruptions } from '../interruptions.ts';
import type { Time } from '../luck.ts';
import type { StepWriter } from '../writer.ts';
import type { Of } from './here.ts';

/** The time of a service, which a truck draws when it comes; again and again where it may have to be served anew. */
export function serviceTime(c: StepWriter, stage: Of<'serve'>, label: string): Time {
  const rules = interruptions(c.scenario.places[stage.place], c.scenario.crews);
  const redraws = rules.includes('handBackRedraw') || rules.includes('restart');
  return c.luck.timing(stage.service, `${label}|service`, redraws || undefined);
}
