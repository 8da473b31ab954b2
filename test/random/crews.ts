import type { Dice } from './dice.ts';

/** Crews, and by name how many people each has at most. */
export interface Crews {
  written: Record<string, Record<string, unknown>>;
  most: Record<string, number>;
}

/** None, or one or two crews; what calls for more of them is added where there are places to wait at. */
export function crews(dice: Dice, hours: string[]): Crews {
  const made: Crews = { written: {}, most: {} };
  if (!dice.chance(30)) return made;
  dice.some(1, 2, (k) => {
    const name = `crew-${k}`;
    const most = dice.int(1, 4);
    made.most[name] = most;
    made.written[name] = {
      count: dice.chance(30) ? { '00:00': dice.int(0, most), '06:00': most } : most,
      ...(hours.length > 0 ? dice.maybe(30, 'calendar', () => dice.pick(hours)) : {}),
      ...dice.maybe(30, 'breaks', () => '11:30-13:00'),
      ...dice.maybe(50, 'atClose', () => dice.pick(['finish', 'stay', 'handBackKeep'])),
    };
  });
  return made;
}

/** Some crews are called in larger numbers when trucks wait at a place. */
export function callForMore(dice: Dice, { written }: Crews, at: string[]): void {
  for (const crew of Object.values(written)) {
    if (!dice.chance(30)) continue;
    const waiting = dice.int(1, 6);
    crew.respond = {
      extra: dice.int(1, 2),
      when: { waiting, at: [dice.pick(at)] },
      until: dice.int(0, waiting - 1),
      ...dice.maybe(50, 'after', () => `${dice.int(0, 60)} min`),
    };
  }
}

/** People whom a server needs: one of a crew, or several. */
export function needs(dice: Dice, { most }: Crews): unknown {
  const name = dice.pick(Object.keys(most));
  return dice.chance(50) ? name : { [name]: dice.int(1, most[name]) };
}
