import type { JsonPart } from '../connector/connector';
import type { Command } from './command';
import { withoutBroken } from './edit-code';

/** Drops the text of a part that does not parse; the part's last good state is what is left. */
export const discardBrokenCode: Command<{ part: JsonPart }> = {
  name: 'discard-broken-code',
  label: () => 'Discard the broken text',
  apply: (connector, { part }) => (connector.broken[part] ? { ...connector, broken: withoutBroken(connector, part) } : connector),
};
