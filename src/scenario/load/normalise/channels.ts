import { didYouMean } from '../../schema/closest.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';

/**
 * Tells of things for channels the flow does not have, and of channels without one (`*` is for all that are not named).
 * `what` they are, such as `a duration`.
 */
export function checkChannels(
  context: Context,
  channels: string[],
  things: Record<string, unknown>,
  path: Path,
  what: string,
): void {
  const named = Object.keys(things).filter((key) => key !== '*');
  for (const channel of named) checkChannel(context, channels, channel, [...path, channel]);
  if (named.length === 0 || Object.hasOwn(things, '*')) return;
  const missing = channels.filter((channel) => !named.includes(channel));
  if (missing.length === 0) return;
  context.report.add(path, `${what} for every channel`, {
    found: `none for ${anyOf(missing)}`,
    fix: `add \`${missing[0]}: …\`, or \`other: …\` for the rest`,
  });
}

/** Tells of a name that is no channel of the flow. */
export function checkChannel(context: Context, channels: string[], channel: string, path: Path): void {
  if (channels.includes(channel)) return;
  const rule =
    channels.length > 0 ? `a channel of the flow: ${anyOf(channels)}` : 'a flow with channels; this one has none';
  const fix = didYouMean(channel, channels) || (channels.length > 0 ? '' : 'give the flow `channels: { … }`');
  context.report.add(path, rule, { found: `the name "${channel}"`, fix, atKey: true });
}
