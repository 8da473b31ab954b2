import { arrivals } from './arrivals.ts';
import type { Dice } from './dice.ts';
import { duration, shares } from './laws.ts';
import type { Places } from './places.ts';
import { Itinerary } from './stages.ts';

/** One to three flows over the places. */
export function flows(dice: Dice, places: Places, hours: string[]): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    dice.some(1, 3, (k) => {
      const channels = dice.chance(40) ? ['green', 'red'] : [];
      const traits = dice.chance(25) ? ['declared', 'trusted'] : [];
      const come = arrivals(dice, hours);
      return [
        `flow-${k}`,
        {
          arrivals: come,
          cargo: { kind: 'fruit', load: `${dice.int(1, 20)} t`, reefer: dice.chance(50) },
          ...(channels.length > 0 ? { channels: shares(dice, channels) } : {}),
          ...(traits.length > 0
            ? { traits: { declared: `${dice.int(0, 100)} %`, trusted: trusted(dice, channels) } }
            : {}),
          ...dice.maybe(15, 'patience', () => duration(dice, 90)),
          itinerary: new Itinerary(dice, places, { channels, traits, hours, come }).write(),
        },
      ];
    }),
  );
}

/** The share of trusted trucks, in all channels or in each. */
const trusted = (dice: Dice, channels: string[]): unknown =>
  channels.length > 0 && dice.chance(50) ? { byChannel: { [dice.pick(channels)]: '50 %', other: '5 %' } } : '30 %';
