/** Tables by the shape of their law, kept because many places of a gate share a shape. */
import type { QuantileTable } from './quantile-table.ts';

/** How many are kept; a table is 20 to 200 KB. */
const KEPT = 64;
const tables = new Map<string, QuantileTable>();

/** The table known by `key`, made when it is not known; the one made longest ago gives way. */
export function remembered(key: string, make: () => QuantileTable): QuantileTable {
  let table = tables.get(key);
  if (table === undefined) {
    table = make();
    if (tables.size >= KEPT) for (const oldest of [...tables.keys()].slice(0, 1)) tables.delete(oldest);
    tables.set(key, table);
  }
  return table;
}
