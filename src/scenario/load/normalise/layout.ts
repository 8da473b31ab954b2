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

/** The end of the ways of a fork, which nobody writes; `join` is the index of the fork. */
export interface WrittenJoin {
  join: number;
  id?: undefined;
  only?: undefined;
  except?: undefined;
}

/** A stage on its line, before the labels are resolved. */
export interface Step {
  written: WrittenStage | WrittenJoin;
  path: Path;
  next: Label;
  /** What stands behind it; `next` but for a `go`. */
  behind: Label;
  ways: Way[];
  /** The way of a fork that it stands in; null: none. */
  inside: Inside | null;
}

/** A way of a fork; `fork` is its index. */
export interface Inside {
  fork: number;
  name: string;
  outer: Inside | null;
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
  const first = lay(written.itinerary, ['flows', flow, 'itinerary'], end, null);
  return { steps, ids, first };

  /** Lays a list of stages; gives the label of its first, or `behind` where it is empty. */
  function lay(stages: WrittenStage[], path: Path, behind: Label, inside: Inside | null): Label {
    const labels: Label[] = stages.map(() => ({}));
    labels.push(behind);
    stages.forEach((stage, i) => {
      const here = [...path, i];
      remember(stage.id, labels[i], here);
      const go = 'go' in stage ? { go: { id: stage.go, path: [...here, 'go'] } } : null;
      if (go !== null && stage.only === undefined && stage.except === undefined) {
        labels[i].go = go.go;
        return;
      }
      const index = steps.length;
      const next = labels[i + 1];
      labels[i].index = index;
      const step: Step = { written: stage, path: here, next: go ?? next, behind: next, ways: [], inside };
      steps.push(step);
      if ('branch' in stage) step.ways = ways(stage.branch, [...here, 'branch'], next, inside);
      if ('byChannel' in stage) step.ways = ways(stage.byChannel, [...here, 'byChannel'], next, inside);
      if ('choose' in stage) step.ways = ways(stage.choose.ways, [...here, 'choose', 'ways'], next, inside);
      if ('fork' in stage) {
        const join: Label = {};
        step.ways = Object.entries(stage.fork).map(([name, { steps }]) => {
          const to = lay(steps, [...here, 'fork', name, 'steps'], join, { fork: index, name, outer: inside });
          return { name, share: null, to };
        });
        join.index = steps.length;
        steps.push({ written: { join: index }, path: here, next, behind: next, ways: [], inside });
      }
    });
    return labels[0];
  }

  function ways(options: Record<string, WrittenOption>, path: Path, behind: Label, inside: Inside | null): Way[] {
    return Object.entries(options).map(([name, option]) => ({
      name,
      share: option.share ?? null,
      to: way(option, [...path, name], behind, inside),
    }));
  }

  function way(option: WrittenOption, path: Path, behind: Label, inside: Inside | null): Label {
    if (option.go !== undefined && option.steps !== undefined) {
      context.report.add([...path, 'go'], 'either go or steps', { found: 'both go and steps', atKey: true });
    }
    if (option.steps !== undefined) return lay(option.steps, [...path, 'steps'], behind, inside);
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
