/** Units of the rows of the results document. */
export const UNITS = [
  'min',
  'trips/day',
  'trucks',
  'trucks/day',
  'share',
  'ratio',
  'servers',
  'loads/h',
  't',
  't/day',
  'pallets',
  'pallets/day',
  'h/day',
  'people',
] as const;

export type Unit = (typeof UNITS)[number];
