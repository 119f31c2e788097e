import type { JsonPart } from '../connector/connector';
import type { Command } from './command';

/** Drops the text of a part that does not parse; the part's last good state is what is left. */
export const discardBrokenCode: Command<{ part: JsonPart }> = {
  name: 'discard-broken-code',
  label: () => 'Discard the broken text',
  apply: (connector, { part }) => {
    if (!connector.broken[part]) return connector;
    const { [part]: _dropped, ...broken } = connector.broken;
    return { ...connector, broken };
  },
};
