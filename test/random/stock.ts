import type { Dice } from './dice.ts';

/** Trucks inside at the start, at places where their flow comes by. */
export function addStock(
  dice: Dice,
  places: Record<string, Record<string, unknown>>,
  flows: Record<string, unknown>,
): void {
  for (const [flow, written] of Object.entries(flows)) {
    const [visited, inForks] = [JSON.stringify(written), JSON.stringify(forksOf(written))];
    for (const [name, place] of Object.entries(places)) {
      if (!dice.chance(8) || !visited.includes(`"${name}"`) || 'match' in place || inForks.includes(`"${name}"`))
        continue;
      const count = dice.int(1, 6);
      const stock = (place.stock ?? {}) as Record<string, unknown>;
      stock[flow] = dice.chance(50) ? count : { count, remaining: { uniform: ['0 min', '90 min'] } };
      place.stock = stock;
    }
  }
}

/** The forks of an itinerary; nobody stands in a way of one at the start. */
function forksOf(written: unknown): unknown[] {
  if (typeof written !== 'object' || written === null) return [];
  return Object.entries(written).flatMap(([key, value]) => (key === 'fork' ? [value] : forksOf(value)));
}
