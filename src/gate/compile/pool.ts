import { memory } from '../../memory/memory.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { AT_CLOSE, Pool } from '../pools.ts';
import { interruptions } from './interruptions.ts';
import { hasShift } from './places.ts';
import type { PoolEntry, Registry } from './registry.ts';
import { setService } from './service.ts';

const { ints } = memory;

/** What a pool keeps beside its units: whether it is full, and what hours, crews and breakdowns ask for. */
export function finishPool(pool: number, entry: PoolEntry, scenario: Scenario, registry: Registry): void {
  const { places, crews = {} } = scenario;
  const keep = (metric: string) => registry.level(metric, entry.name, 'all', false);
  const holds = entry.kind === 'yard' || entry.kind === 'stack';
  if (holds && entry.units !== null) ints[pool + Pool.fullLevel] = keep('full');
  if (entry.kind === 'crew') {
    ints[pool + Pool.capacityLevel] = keep('capacity');
    ints[pool + Pool.overLevel] = keep('over');
    ints[pool + Pool.atClose] = AT_CLOSE[crews[entry.place].atClose];
    return;
  }
  if (entry.kind === 'plugs') {
    ints[pool + Pool.overLevel] = keep('unplugged');
    ints[pool + Pool.pausedLevel] = keep('paused');
    return;
  }
  const place = places[entry.place];
  setService(pool, entry, place, registry);
  const shift = hasShift(scenario, entry.place, entry.kind, place);
  const serves = entry.kind === 'lane' || entry.kind === 'check';
  const rules = serves ? interruptions(place, crews) : [];
  const fails = serves && 'breakdowns' in place && place.breakdowns !== undefined;
  if (!shift && rules.length === 0) return;
  ints[pool + Pool.capacityLevel] = keep('capacity');
  ints[pool + Pool.overLevel] = keep('over');
  ints[pool + Pool.pausedLevel] = keep('paused');
  if (place.kind !== 'lane' && place.kind !== 'check') return;
  ints[pool + Pool.atClose] = AT_CLOSE[place.atClose];
  if (shift) ints[pool + Pool.overtimeLevel] = keep('overtime');
  if (fails) {
    ints[pool + Pool.failedLevel] = keep('failed');
    ints[pool + Pool.lostLevel] = keep('lost');
  }
  if (rules.length === 0) return;
  ints[pool + Pool.serving] = registry.line();
  ints[pool + Pool.paused] = registry.line();
}
