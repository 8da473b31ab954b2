import type { WrittenFlow } from '../../schema/flow.ts';
import type { WrittenOption, WrittenStage } from '../../schema/stage.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';

/** A place in the itinerary that something leads to: a stage, the way another label goes, or the end. */
export interface Label {
  /** Index of the stage; undefined: a `go`, or the end. */
  index?: number;
  /** Stage id a `go` leads to, and where that is written. */
  go?: { id: string; path: Path };
}

/** One way out of a branch. */
interface Way {
  name: string;
  share: number | null;
  to: Label;
}

/** A stage on its line, before the labels are resolved. */
export interface Step {
  written: WrittenStage;
  path: Path;
  next: Label;
  ways: Way[];
}

/** An itinerary with its branches laid out in one line, in the order of the file. */
export interface Layout {
  steps: Step[];
  /** Where each written id leads. */
  ids: Map<string, Label>;
  first: Label;
}

/** Lays the stages of a flow, and the steps of its branches, out in one line. Ids given twice are told. */
export function layOut(context: Context, flow: string, written: WrittenFlow): Layout {
  const steps: Step[] = [];
  const ids = new Map<string, Label>();
  const paths = new Map<string, Path>();
  const end: Label = {};
  const first = lay(written.itinerary, ['flows', flow, 'itinerary'], end);
  return { steps, ids, first };

  /** Lays a list of stages; gives the label of its first, or `behind` where it is empty. */
  function lay(stages: WrittenStage[], path: Path, behind: Label): Label {
    const labels: Label[] = stages.map(() => ({}));
    labels.push(behind);
    stages.forEach((stage, i) => {
      const here = [...path, i];
      remember(stage.id, labels[i], here);
      if ('go' in stage) {
        labels[i].go = { id: stage.go, path: [...here, 'go'] };
        return;
      }
      labels[i].index = steps.length;
      const step: Step = { written: stage, path: here, next: labels[i + 1], ways: [] };
      steps.push(step);
      if ('branch' in stage) step.ways = ways(stage.branch, [...here, 'branch'], labels[i + 1]);
      if ('byChannel' in stage) step.ways = ways(stage.byChannel, [...here, 'byChannel'], labels[i + 1]);
      if ('choose' in stage) step.ways = ways(stage.choose.ways, [...here, 'choose', 'ways'], labels[i + 1]);
    });
    return labels[0];
  }

  function ways(options: Record<string, WrittenOption>, path: Path, behind: Label): Way[] {
    return Object.entries(options).map(([name, option]) => ({
      name,
      share: option.share ?? null,
      to: way(option, [...path, name], behind),
    }));
  }

  function way(option: WrittenOption, path: Path, behind: Label): Label {
    if (option.go !== undefined && option.steps !== undefined) {
      context.report.add([...path, 'go'], 'either go or steps', { found: 'both go and steps', atKey: true });
    }
    if (option.steps !== undefined) return lay(option.steps, [...path, 'steps'], behind);
    return option.go === undefined ? behind : { go: { id: option.go, path: [...path, 'go'] } };
  }

  function remember(id: string | undefined, label: Label, path: Path): void {
    if (id === undefined) return;
    if (paths.has(id)) {
      context.report.add([...path, 'id'], 'an id that no other stage of the flow has');
      return;
    }
    paths.set(id, path);
    ids.set(id, label);
  }
}
