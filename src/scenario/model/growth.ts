/** How demand changes from year to year. */
export interface Growth {
  /** The year whose demand is 1. */
  since: number;
  /** Change against the year before, as a share; by year where it is another one. */
  perYear: number;
  byYear?: Record<string, number>;
}
