/** The flows of any scenario of a document: those that are told, with what the scenario has otherwise. */
import type { FlowModel, Json, ModelSection, Part, Stage } from '../../results/sections/model.ts';
import { isPart } from './law.ts';

/** What pictures of a gate need to know of a scenario. */
export interface Variant {
  flows: Record<string, FlowModel>;
  places: Record<string, Part>;
}

/** Null where the document does not tell the scenario, or not all that it has otherwise. */
export function variantOf(model: ModelSection | undefined, scenario: string): Variant | null {
  if (model === undefined) return null;
  const { flows, places } = model;
  if (scenario === model.scenario) return { flows, places };
  const other = model.others.find((one) => one.scenario === scenario);
  if (other === undefined || other.more > 0) return null;
  const whole: Json = structuredClone({ flows, places }) as unknown as Json;
  for (const { path, to } of other.changes) put(whole, path.split('.'), to);
  return shaped(whole);
}

/** Sets a value by its path; null takes it away. A path that leads nowhere changes nothing that is drawn. */
function put(tree: Json, path: string[], value: Json): void {
  const [key, ...rest] = path;
  if (typeof tree !== 'object' || tree === null || key === '__proto__') return;
  const branch = tree as Record<string, Json>;
  if (rest.length > 0) put(branch[key] ?? null, rest, value);
  else if (value === null && !Array.isArray(tree)) delete branch[key];
  else branch[key] = structuredClone(value);
}

/** A stranger's changes may have made anything of it. */
function shaped(whole: Json): Variant | null {
  if (!isPart(whole) || !isPart(whole.flows) || !isPart(whole.places)) return null;
  const flows: Record<string, FlowModel> = {};
  for (const [name, flow] of Object.entries(whole.flows)) {
    if (!isPart(flow) || !Array.isArray(flow.itinerary)) return null;
    flows[name] = { facts: isPart(flow.facts) ? flow.facts : {}, itinerary: flow.itinerary.map(stageOf) };
  }
  const places = Object.entries(whole.places).flatMap(([name, place]) => (isPart(place) ? [[name, place]] : []));
  return { flows, places: Object.fromEntries(places) };
}

/** A stage of a stranger's document. */
export function stageOf(value: Json): Stage {
  const { kind, place, next, facts } = isPart(value) ? value : {};
  return {
    kind: String(kind),
    place: typeof place === 'string' ? place : null,
    next: typeof next === 'number' ? next : -1,
    facts: facts !== undefined && isPart(facts) ? facts : {},
  };
}
