import { arrivals } from './arrivals.ts';
import type { Dice } from './dice.ts';
import { duration, shares } from './laws.ts';
import type { Places } from './places.ts';
import { Itinerary } from './stages.ts';

/** One to three flows over the places. */
export function flows(dice: Dice, places: Places): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    dice.some(1, 3, (k) => {
      const channels = dice.chance(40) ? ['green', 'red'] : [];
      return [
        `flow-${k}`,
        {
          arrivals: arrivals(dice),
          ...(channels.length > 0 ? { channels: shares(dice, channels) } : {}),
          ...dice.maybe(15, 'patience', () => duration(dice, 90)),
          itinerary: new Itinerary(dice, places, channels).write(),
        },
      ];
    }),
  );
}
