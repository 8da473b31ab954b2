import { Op } from '../../program.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Here, Of } from './here.ts';

/** Go on at one of several stages, by chance or by the channel; nothing goes on behind the branch itself. */
export function branch(c: StageWriter, stage: Of<'branch'>, { label, held }: Here): null {
  const { program } = c;
  const targets: number[] = [];
  const cumulative: number[] = [];
  if (stage.by === 'channel') {
    for (const channel of Object.keys(c.flow.channels)) {
      targets.push(stage.options.find((option) => option.name === channel)?.to ?? stage.next);
    }
  } else {
    let sum = 0;
    for (const option of stage.options) {
      targets.push(option.to);
      sum += option.share ?? 0;
      cumulative.push(sum);
    }
  }
  const list = program.list(targets, cumulative);
  if (stage.by === 'channel') program.add(Op.byChannel, list);
  else {
    const { slot, again } = c.luck.slot(`${label}|way`);
    program.add(Op.branch, list, slot, again);
  }
  targets.forEach((to, k) => {
    c.later(
      (at) => program.aim(list, k, at),
      () => c.steps(to, held),
    );
  });
  return null;
}
