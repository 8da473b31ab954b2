import type { Guard } from '../../../scenario/model/stage.ts';
import { Op } from '../../program.ts';
import type { Held } from '../held.ts';
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

/** Who has not the traits that a stage asks for passes it over; a bay held until that stage is free all the same. */
export function guard(c: StageWriter, { trait, wanted, past }: Guard, { index, held }: Here): void {
  const bit = c.luck.bit(trait);
  const step = c.program.add(Op.unlessTraits, bit, wanted ? bit : 0, -1);
  c.later(
    (at) => c.program.patch(step, 3, at),
    () => {
      const at = c.program.end;
      const kept = c.freeFor(index, held);
      if (kept.length === held.length) return c.steps(past, held);
      const jump = c.program.add(Op.jump, -1);
      c.later(
        (target) => c.program.patch(jump, 1, target),
        () => c.steps(past, kept),
      );
      return at;
    },
  );
}

/** Change the channel by chance. */
export function rechannel(c: StageWriter, stage: Of<'rechannel'>, { label, held }: Here): Held[] {
  const channels = Object.keys(c.flow.channels);
  const lists = channels.map((channel) => {
    const changes = Object.entries(stage.changes[channel] ?? {});
    let sum = 0;
    const cumulative = changes.map(([, share]) => {
      sum += share;
      return sum;
    });
    const to = changes.map(([name]) => channels.indexOf(name));
    return changes.length === 0 ? -1 : c.program.list(to, cumulative);
  });
  const { slot, again } = c.luck.slot(`${label}|channel`);
  c.program.add(Op.rechannel, c.program.list(lists), slot, again);
  return held;
}
