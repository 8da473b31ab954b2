/** The trip of a load with a fleet, part by part. */
import type { Distribution } from '../../scenario/model/distribution.ts';
import { stackOf } from '../../scenario/model/network.ts';
import type { Network } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Stage } from '../../scenario/model/stage.ts';
import { mapped } from './passage.ts';

export interface Trip {
  /** From where to where. */
  way: string;
  /** Lifted by a crane, or on the road (null). */
  parts: { crane: string | null; law: Distribution }[];
  /** The run back, where each vehicle returns by itself. */
  back: Distribution | null;
  /** Row of the stack where loads are put down; null: none. */
  stack: string | null;
}

/** What a stage of a fleet asks for. */
export function tripOf({ places }: Scenario, stage: Extract<Stage, { kind: 'cross' }>): Trip {
  const { place: name, from = '', to = '' } = stage;
  const fleet = places[name];
  if (fleet.kind === 'fleet') {
    const parts = [
      { crane: `${name}/load`, law: fleet.load.service },
      { crane: null, law: fleet.loadedRun },
      { crane: `${name}/unload`, law: fleet.unload.service },
    ];
    return { way: '', parts, back: fleet.emptyRun, stack: null };
  }
  if (fleet.kind !== 'network') throw new Error(`${name} is not a fleet`);
  const parts = [
    { crane: `${name}/${from}`, law: fleet.stations[from].service },
    { crane: null, law: runOf(fleet, from, to) },
    { crane: `${name}/${to}`, law: fleet.stations[to].service },
  ];
  return {
    way: `${from}|${to}`,
    parts,
    back: null,
    stack: fleet.stations[to].stack === null ? null : `${name}/${stackOf(to)}`,
  };
}

/** Time of a run between two stations [min]. */
export function runOf({ ways, speed }: Network, from: string, to: string): Distribution {
  const way = ways[from][to];
  if ('time' in way) return way.time;
  return mapped(speed ?? { kind: 'constant', value: 1 }, (metres) => way.length / metres);
}
