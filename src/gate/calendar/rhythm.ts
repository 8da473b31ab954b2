import type { Calendar } from '../../scenario/model/calendar.ts';
import type { Arrivals } from '../../scenario/model/flow.ts';
import type { Place } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { Almanac, dayNumber } from './almanac.ts';

const DAY = 1440;
const WEEK = 10_080;

/** How a scenario follows the clock. */
export interface Rhythm {
  /** After which everything that follows the clock begins anew [min]: a day, a week, or 0 where nothing does. */
  period: 0 | 1440 | 10_080;
  /** Something in the run happens on a date and does not come back: an event, a season, a holiday, a recorded truck. */
  dated: boolean;
}

/** What repeats in a scenario: a system with hours has no steady state but that of its days, or of its weeks. */
export function rhythmOf(scenario: Scenario): Rhythm {
  const { run, calendars, places, crews = {}, flows, events = {}, tidal = {} } = scenario;
  const hours = [...Object.values(calendars), ...Object.values(crews).flatMap(({ breaks }) => breaks ?? [])];
  const arrivals = Object.values(flows).map((flow) => flow.arrivals);
  const dated =
    Object.values(events).some(({ from, to }) => from < run.horizon && to > 0) ||
    arrivals.some((one) => changesOnDates(one, scenario)) ||
    hours.some(({ closed, special }) => [...closed, ...special.map(({ dates }) => dates)].some(within(scenario)));
  if (arrivals.some(isWeekly) || hours.some(isWeekly)) return { period: WEEK, dated };
  const daily =
    dated ||
    hours.some(hasHours) ||
    arrivals.some(isDaily) ||
    Object.values(places).some(goesByTheClock) ||
    Object.values(crews).some(({ schedule }) => schedule.length > 0) ||
    Object.values(tidal).some(({ rule }) => rule.kind === 'clock') ||
    Object.values(flows).some(({ itinerary }) => itinerary.some((stage) => 'priorityByHour' in stage));
  return { period: daily ? DAY : 0, dated };
}

function goesByTheClock(place: Place): boolean {
  if (place.kind === 'departures') return place.times !== null;
  return 'schedule' in place && place.schedule.length > 0;
}

/** Whether it is ever closed by the hour. */
function hasHours({ week }: Calendar): boolean {
  return week.some((spans) => spans.length !== 1 || spans[0].from > 0 || spans[0].to < DAY);
}

/** Whether its days differ. */
function isWeekly(hours: Calendar | Arrivals): boolean {
  if ('week' in hours) return hours.week.some((spans) => JSON.stringify(spans) !== JSON.stringify(hours.week[0]));
  if (hours.kind !== 'poisson') return false;
  return hours.weekdays.some((factor) => factor !== hours.weekdays[0]) || hours.wave?.period === WEEK;
}

function isDaily(arrivals: Arrivals): boolean {
  if (arrivals.kind === 'appointments') return true;
  return (
    arrivals.kind === 'poisson' && (arrivals.wave !== undefined || arrivals.rates.some((r) => r !== arrivals.rates[0]))
  );
}

/** Recorded trucks come once; a season that begins or ends in the run changes it. */
function changesOnDates(arrivals: Arrivals, scenario: Scenario): boolean {
  if (arrivals.kind === 'recorded') return true;
  if (arrivals.kind !== 'poisson') return false;
  const { first, last } = daysOf(scenario);
  return arrivals.seasons.some(({ dates, factor }) => {
    const [from, to] = [dayNumber(dates.from), dayNumber(dates.to)];
    return factor !== 1 && from <= last && to >= first && (from > first || to < last);
  });
}

const within = (scenario: Scenario) => {
  const { first, last } = daysOf(scenario);
  return ({ from, to }: { from: string; to: string }) => dayNumber(from) <= last && dayNumber(to) >= first;
};

/** Numbers of the first and the last day of the run. */
function daysOf({ run }: Scenario): { first: number; last: number } {
  const { startDay, startMinute } = new Almanac(run.start, run.utcOffset);
  return { first: startDay, last: startDay + Math.ceil((startMinute + run.horizon) / DAY) - 1 };
}
