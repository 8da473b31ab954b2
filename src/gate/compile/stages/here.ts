import type { Stage } from '../../../scenario/model/stage.ts';
import type { Held } from '../held.ts';

/** A stage of some kind. */
export type Of<Kind extends Stage['kind']> = Extract<Stage, { kind: Kind }>;

/** How a truck comes to the stage that is compiled. */
export interface Here {
  index: number;
  /** Name that its random numbers go by. */
  label: string;
  held: Held[];
  /** It stands there at the start, so it does not look for room and may have only a rest of its time before it. */
  inside: boolean;
}
