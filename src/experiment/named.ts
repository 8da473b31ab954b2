import { GateRefusal } from '../gate/refusal.ts';

/** Does some work of a scenario's gate; a refusal says whose it is. */
export function named<T>(scenario: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof GateRefusal) throw refusalOf(scenario, error.message);
    throw error;
  }
}

/** A refusal that says whose it is. */
export function refusalOf(scenario: string, why: string): GateRefusal {
  return new GateRefusal(`${scenario}: ${why}`);
}
