import { didYouMean } from '../../schema/closest.ts';
import { show } from '../../schema/refusal.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';
import type { Label, Layout, Step } from './layout.ts';

/** Ids of the stages: as written, or made from the place, and where each leads. */
export class StageNames {
  /** One id for each stage. */
  readonly ids: string[];
  private readonly context: Context;
  private readonly layout: Layout;
  /** Places and verbs that stand for the one stage they occur in. */
  private readonly implied = new Map<string, number | null>();

  constructor(context: Context, layout: Layout) {
    this.context = context;
    this.layout = layout;
    const taken = new Set(layout.ids.keys());
    this.ids = layout.steps.map(({ written }, index) => {
      const base = baseOf(written);
      this.implied.set(base, this.implied.has(base) ? null : index);
      if (written.id !== undefined) return written.id;
      let id = base;
      for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
      taken.add(id);
      return id;
    });
  }

  /** Index of the stage a label leads to, through any number of `go`; −1: the end. */
  resolve(label: Label): number {
    const seen = new Set<Label>();
    let here: Label | undefined = label;
    while (here?.index === undefined) {
      if (here?.go === undefined) return -1;
      if (seen.has(here)) {
        this.context.report.add(here.go.path, 'a `go` that leads to a stage', {
          found: `an endless ring of \`go\` through ${show(here.go.id)}`,
        });
        return -1;
      }
      seen.add(here);
      const { id, path }: { id: string; path: Path } = here.go;
      here = this.find(id, path);
      if (here === undefined) return -1;
    }
    return here.index;
  }

  /** Index of the stage with an id; the mistake at `path` is told, and the answer −1, where there is none. */
  index(id: string, path: Path): number {
    const label = this.find(id, path);
    return label === undefined ? -1 : this.resolve(label);
  }

  private find(id: string, path: Path): Label | undefined {
    const label = this.layout.ids.get(id);
    if (label !== undefined) return label;
    const index = this.implied.get(id);
    if (typeof index === 'number') return { index };
    const known = [...this.layout.ids.keys(), ...this.implied.keys()];
    const fix =
      index === null
        ? `several stages use ${id}: give the one that is meant an id`
        : didYouMean(id, known) || `its stages: ${[...new Set(this.ids)].slice(0, 12).join(', ')}`;
    this.context.report.add(path, 'the id of a stage of this itinerary', { fix });
    return undefined;
  }
}

/** Stages without a place go by their verbs. */
const VERBS = [
  ...['travel', 'prepare', 'documents', 'branch', 'byChannel', 'choose', 'leave'],
  ...['fork', 'join', 'split', 'await', 'rechannel', 'go'],
];

/** What a stage is called by when it has no id: its place or segment, or its verb. */
function baseOf(stage: Step['written']): string {
  if ('lane' in stage) return stage.lane;
  if ('check' in stage) return stage.check;
  if ('yard' in stage) return stage.yard;
  if ('cross' in stage) return stage.cross;
  if ('batch' in stage) return stage.batch;
  if ('match' in stage) return stage.match;
  if ('depart' in stage) return stage.depart;
  for (const verb of ['take', 'give', 'start', 'stop'] as const) {
    if (verb in stage) return `${verb}-${(stage as Record<string, unknown>)[verb]}`;
  }
  return VERBS.find((verb) => verb in stage) ?? 'stage';
}
