/** Columns of every table of the document, in the order in which they are written, in JSON and in CSV alike. */
import type {
  Appraisal,
  Assumption,
  BestRow,
  CalibrationRow,
  CountRow,
  DifferenceRow,
  DistributionRow,
  Estimate,
  EventEntry,
  FlowEntry,
  GoalRow,
  MetricRow,
  PerTruckRow,
  PlaceEntry,
  Results,
  ScenarioEntry,
  SeriesRow,
  Share,
  SpreadRow,
  Titled,
  Told,
  ValueLine,
  ValueYear,
} from './document.ts';
import type { AftermathRow, Cleared } from './sections/aftermath.ts';
import type { MarginalRow, TimeRow } from './sections/bottlenecks.ts';
import type { BulletinFigure, BulletinGap, BulletinRow, BulletinSection } from './sections/bulletin.ts';
import type { CourseRow } from './sections/course.ts';
import type { ForkSection } from './sections/fork.ts';
import type { GrowthRow } from './sections/growth.ts';
import type { JourneyRow } from './sections/journey.ts';
import type { ModelSection } from './sections/model.ts';
import type { PrecisionRow } from './sections/precision.ts';
import type { PreviewRow } from './sections/preview.ts';
import type { WarmUpEntry, WarmUpFigure } from './sections/warm-up.ts';

/** Keys of the document itself. */
export const DOCUMENT = [
  'schemaVersion',
  'generator',
  'command',
  'seed',
  'replications',
  'warmUp',
  'horizon',
  'confidence',
  'verdictConfidence',
  'scenarios',
  'metrics',
  'series',
  'distributions',
  'counts',
  'differences',
  'calibration',
  'precision',
  'bottlenecks',
  'marginal',
  'goals',
  'best',
  'perTruck',
  'spread',
  'preview',
  'value',
  'bulletin',
  'journey',
  'course',
  'aftermath',
  'warmUps',
  'growth',
  'fork',
  'model',
] as const satisfies readonly (keyof Results)[];

export const SCENARIO = [
  'name',
  'title',
  'description',
  'file',
  'sha256',
  'start',
  'utcOffset',
  'keyMetrics',
  'places',
  'flows',
  'segments',
  'gates',
  'events',
  'backlogs',
  'targets',
  'assumptions',
  'sources',
] as const satisfies readonly (keyof ScenarioEntry)[];

export const TITLED = ['name', 'title'] as const satisfies readonly (keyof Titled)[];

export const EVENT = [
  'name',
  'title',
  'from',
  'to',
  'servers',
  'slow',
  'surge',
] as const satisfies readonly (keyof EventEntry)[];

export const TOLD = ['name', 'value'] as const satisfies readonly (keyof Told)[];

export const TARGET = ['metric', 'value'] as const satisfies readonly (keyof ScenarioEntry['targets'][0])[];

export const PLACE = ['name', 'kind', 'title', 'capacity'] as const satisfies readonly (keyof PlaceEntry)[];

export const FLOW = [
  'name',
  'kind',
  'title',
  'gate',
  'direction',
  'cargo',
  'members',
] as const satisfies readonly (keyof FlowEntry)[];

export const ASSUMPTION = ['path', 'value', 'kind', 'text'] as const satisfies readonly (keyof Assumption)[];

export const SOURCE = ['key', 'title', 'date', 'url'] as const satisfies readonly (keyof ScenarioEntry['sources'][0])[];

const ROW = ['metric', 'place', 'flow'] as const;
const INTERVAL = ['mean', 'ciLow', 'ciHigh'] as const;

export const ESTIMATE = [...INTERVAL, 'n', 'variance'] as const satisfies readonly (keyof Estimate)[];

export const METRIC = [
  'scenario',
  ...ROW,
  'unit',
  ...ESTIMATE,
  'empty',
  'grows',
] as const satisfies readonly (keyof MetricRow)[];

export const SERIES = [
  'scenario',
  ...ROW,
  'by',
  'from',
  'to',
  ...INTERVAL,
  'p5',
  'p95',
] as const satisfies readonly (keyof SeriesRow)[];

export const DISTRIBUTION = [
  'scenario',
  ...ROW,
  'edges',
  'counts',
] as const satisfies readonly (keyof DistributionRow)[];

/** Terms of the balance in its order; what was sent on stands last, as it is in the others already. */
export const TERMS = [
  'initial',
  'arrived',
  'split',
  'cleared',
  'diverted',
  'turnedAway',
  'balked',
  'reneged',
  'merged',
  'inside',
  'redirected',
] as const satisfies readonly (keyof CountRow)[];

export const COUNT = ['scenario', 'flow', ...TERMS] as const satisfies readonly (keyof CountRow)[];

export const DIFFERENCE = [
  ...ROW,
  'unit',
  'baseline',
  'scenario',
  ...ESTIMATE,
  'correlation',
  'varianceRatio',
  'verdict',
] as const satisfies readonly (keyof DifferenceRow)[];

export const CALIBRATION = [
  'scenario',
  'title',
  ...ROW,
  'unit',
  'at',
  'publishedLow',
  'publishedHigh',
  ...INTERVAL,
  'residual',
  'role',
  'source',
  'empty',
] as const satisfies readonly (keyof CalibrationRow)[];

export const PRECISION = [
  'scenario',
  ...ROW,
  'unit',
  'goal',
  'path',
  'by',
  'relative',
  'absolute',
  'wanted',
  'mean',
  'halfWidth',
  'n',
  'reached',
  'atMost',
  'curve',
] as const satisfies readonly (keyof PrecisionRow)[];

export const CURVE = ['n', 'mean', 'halfWidth'] as const satisfies readonly (keyof PrecisionRow['curve'][0])[];

export const TIME = ['scenario', 'place', 'state', 'by', ...ESTIMATE] as const satisfies readonly (keyof TimeRow)[];

export const MARGINAL = [
  'scenario',
  'resource',
  'part',
  'capacity',
  'step',
  'rank',
  ...ROW,
  'unit',
  ...ESTIMATE,
  'correlation',
  'varianceRatio',
  'verdict',
  'judged',
] as const satisfies readonly (keyof MarginalRow)[];

export const GOAL = [
  'scenario',
  'goal',
  'title',
  ...ROW,
  'unit',
  'path',
  'by',
  'sense',
  'value',
  ...ESTIMATE,
  'verdict',
  'runs',
  'demand',
  'busiest',
  'binds',
  'source',
] as const satisfies readonly (keyof GoalRow)[];

export const SHARE = ['count', 'n', 'ciLow', 'ciHigh'] as const satisfies readonly (keyof Share)[];

export const BEST = [
  ...ROW,
  'unit',
  'scenario',
  ...INTERVAL,
  'n',
  'confidence',
  'standing',
] as const satisfies readonly (keyof BestRow)[];

export const PER_TRUCK = [
  'scenario',
  ...ROW,
  'unit',
  ...ESTIMATE,
  'trucks',
] as const satisfies readonly (keyof PerTruckRow)[];

export const SPREAD = [
  'scenario',
  ...ROW,
  'unit',
  'n',
  'p',
  'value',
  'ciLow',
  'ciHigh',
] as const satisfies readonly (keyof SpreadRow)[];

export const PREVIEW = [
  'scenario',
  'place',
  'left',
  'arrivals',
  'time',
  'units',
  'capacity',
  'load',
  'worst',
  'wait',
  'full',
  'enough',
  'relief',
  'bounds',
  'offered',
  'open',
] as const satisfies readonly (keyof PreviewRow)[];

export const APPRAISAL = [
  'baseline',
  'scenario',
  'path',
  'currency',
  'base',
  'opens',
  'last',
  'discountRate',
  'years',
  'costs',
  'annualCosts',
  'benefits',
  'npv',
  'positive',
  'positiveRuns',
  'npvRuns',
  'ratio',
  'internalRate',
  'breakEvenTruckHour',
  'breakEvenTraffic',
  'lines',
  'flows',
  'unpriced',
  'overloaded',
] as const satisfies readonly (keyof Appraisal)[];

export const VALUE_LINE = [
  'kind',
  'of',
  'title',
  'part',
  'quantity',
  'unit',
  'present',
  'annual',
  'switching',
] as const satisfies readonly (keyof ValueLine)[];

export const VALUE_YEAR = ['year', 'net', ...INTERVAL] as const satisfies readonly (keyof ValueYear)[];

export const BULLETIN = [
  'file',
  'title',
  'day',
  'closing',
  'source',
  'rows',
  'gaps',
] as const satisfies readonly (keyof BulletinSection)[];

export const BULLETIN_ROW = [
  'gate',
  'title',
  'direction',
  'cargo',
  'flow',
  'opening',
  'arrived',
  'cleared',
  'closing',
  'residual',
] as const satisfies readonly (keyof BulletinRow)[];

export const BULLETIN_GAP = ['direction', 'term', 'total', 'gates'] as const satisfies readonly (keyof BulletinGap)[];

export const BULLETIN_FIGURE = ['value', 'origin'] as const satisfies readonly (keyof BulletinFigure)[];

export const MODEL = [
  'scenario',
  'study',
  'run',
  'calendars',
  'crews',
  'places',
  'rules',
  'flows',
  'others',
] as const satisfies readonly (keyof ModelSection)[];

/** Of the tidy table; in the document the same stands by alternative. */
export const VALUE = ['baseline', 'scenario', 'path', 'item', 'of', 'part', 'unit', ...ESTIMATE] as const;

export const JOURNEY = [
  'scenario',
  'flow',
  'stage',
  'point',
  'statistic',
  ...ESTIMATE,
  'trucks',
] as const satisfies readonly (keyof JourneyRow)[];

export const COURSE = [
  'scenario',
  ...ROW,
  'unit',
  'width',
  'mean',
  'half',
  'window',
  'smooth',
] as const satisfies readonly (keyof CourseRow)[];

export const FORK = ['baseline', 'at'] as const satisfies readonly (keyof ForkSection)[];

export const GROWTH = [
  'scenario',
  ...ROW,
  ...ESTIMATE,
  'limit',
  'full',
] as const satisfies readonly (keyof GrowthRow)[];

export const AFTERMATH = [
  'scenario',
  'backlog',
  'flows',
  'width',
  'mean',
  'half',
  'p5',
  'p95',
  'after',
  'atMost',
  'cleared',
] as const satisfies readonly (keyof AftermathRow)[];
export const CLEARED = ['n', 'of', 'median', 'ciLow', 'ciHigh'] as const satisfies readonly (keyof Cleared)[];

export const WARM_UP = [
  'scenario',
  'verdict',
  'wanted',
  'pilot',
  'figures',
] as const satisfies readonly (keyof WarmUpEntry)[];

export const WARM_UP_FIGURE = [...ROW, 'settled', 'verdict'] as const satisfies readonly (keyof WarmUpFigure)[];
