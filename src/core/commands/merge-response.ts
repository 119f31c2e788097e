import type { Pointer } from '../base/pointer';
import { mergeResponse as merged, type ResponseSample } from '../connector/samples/merge-response';
import type { Command } from './command';

/** Merges sample answers into the response (or notification content) at a pointer. */
export const mergeResponse: Command<{ at: Pointer; sample: ResponseSample }> = {
  name: 'merge-response',
  label: () => 'Merge a sample response',
  apply: (connector, { at, sample }) => merged(connector, at, sample).connector,
};
