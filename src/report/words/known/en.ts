/** The words of the tables that officials already read. */
export const known = {
  title: 'In the tables that others use',
  note: 'The same runs in the forms of the customs, transport and highway authorities, so that they can stand beside measured figures. ± is the confidence interval over replications, as everywhere.',
  left: (n: number) =>
    n === 1 ? 'The other scenario is in metrics.csv.' : `The other ${n} scenarios are in metrics.csv.`,
  trucks: 'Trucks',
  largest: 'Largest',
  dayBook: {
    title: 'An average day, line by line as in the province’s bulletin',
    note: 'Trucks a day on average over the days that are counted, and how many stand at the gate at the hour of the bulletin.',
    line: 'Gate, direction and cargo',
    came: 'Came',
    cleared: 'Cleared',
    stock: (clock: string) => `At the gate at ${clock}`,
  },
  release: {
    title: 'Time release study (WCO)',
    note: 'World Customs Organization, Guide to Measure the Time Required for the Release of Goods, version 3, 2018. Every truck is counted, from its arrival to its fate or between the two clocks of a segment; no extreme value is left out. The largest is that of a run, on average over the runs.',
  },
  corridor: {
    title: 'Corridor monitoring (CAREC CPMM): TFI1, time to clear the crossing',
    note: 'Asian Development Bank, CAREC Corridor Performance Measurement and Monitoring: hours from the entry to the exit of the crossing, waiting included. Only the side of the gate that is modelled is in it. TFI2 to TFI4 (cost of crossing, cost and speed on the corridor) are not told by this model.',
    variation: 'Coefficient of variation',
  },
  reliability: {
    title: 'Reliability (FHWA): buffer time and buffer index',
    note: 'US Federal Highway Administration, Evaluation of Travel Time Methods to Support Mobility Performance Monitoring, FY 2001 Synthesis Report, April 2002. The buffer is what must be added to the mean so that 95% of trucks are in time; the index is the buffer by the mean. In place of a crossing in free flow stands the time that only 5% of trucks stay below.',
    baseline: '5% of trucks within',
    buffer: 'Buffer',
    index: 'Buffer index',
  },
};
