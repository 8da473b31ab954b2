import { GateRefusal } from '../gate/refusal.ts';

/** Does some work of a scenario's gate; a refusal says whose it is. */
export function named<T>(scenario: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof GateRefusal) throw new GateRefusal(`${scenario}: ${error.message}`);
    throw error;
  }
}
