import type { Choice, Stage } from '../../../scenario/model/stage.ts';
import type { Held } from '../held.ts';

/** A stage of some kind. */
export type Of<Kind extends Stage['kind']> = Extract<Stage, { kind: Kind }>;

/** A branch by the state of the gate. */
export type Choosing = Extract<Of<'branch'>, { by: Choice }>;

export function isChoice(stage: Stage): stage is Choosing {
  return stage.kind === 'branch' && stage.by !== 'chance' && stage.by !== 'channel';
}

/** How a truck comes to the stage that is compiled. */
export interface Here {
  index: number;
  /** Name that its random numbers go by. */
  label: string;
  held: Held[];
  /** It stands there at the start, so it does not look for room and may have only a rest of its time before it. */
  inside: boolean;
}
