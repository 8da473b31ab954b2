import type { Costs } from '../../src/scenario/model/costs.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { makeScenario } from '../experiment/fake.ts';

/** Nothing has a price. */
export const NOTHING: Costs = {
  currency: 'VND',
  base: 2025,
  discountRate: 0.09,
  life: 20,
  opens: null,
  days: 365,
  build: {},
  crews: {},
  electric: {},
  truckHour: {},
  lost: {},
  fees: {},
  diesel: null,
  electricity: null,
  idling: null,
  reefer: null,
  carbon: null,
  overtime: null,
};

/** A scenario of one flow, `trucks`. */
export function oneFlow(costs?: Costs, name = 'one'): Scenario {
  return { ...makeScenario(name), ...(costs && { costs }) };
}
