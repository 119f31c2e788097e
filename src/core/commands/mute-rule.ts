import type { Connector } from '../connector/connector';
import type { Command } from './command';

/** Sets the findings of a rule aside with a reason, or takes them up again (reason undefined or blank). */
export const muteRule: Command<{ rule: string; reason: string | undefined }> = {
  name: 'mute-rule',
  label: ({ reason }) => (isGiven(reason) ? 'Mute a rule' : 'Unmute a rule'),
  apply: (connector, { rule, reason }) => {
    const { muted = {}, ...details } = connector.submission;
    const before = Object.hasOwn(muted, rule) ? muted[rule] : undefined;
    if (isGiven(reason)) {
      const now = reason.trim();
      return before === now ? connector : withDetails(connector, { ...details, muted: { ...muted, [rule]: now } });
    }
    if (before === undefined) return connector;
    const { [rule]: _unmuted, ...others } = muted;
    return withDetails(connector, Object.keys(others).length === 0 ? details : { ...details, muted: others });
  },
};

const isGiven = (reason: string | undefined): reason is string => reason !== undefined && reason.trim() !== '';

const withDetails = (connector: Connector, submission: Connector['submission']): Connector => ({ ...connector, submission });
