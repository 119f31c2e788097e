import type { Command } from './command';

/** Records the answer to a criterion that only a person can answer. */
export const setAttestation: Command<{ rule: string; agreed: boolean; note: string }> = {
  name: 'set-attestation',
  label: () => 'Edit an attestation',
  apply: (connector, { rule, agreed, note }) => {
    const { attestations } = connector.submission;
    const before = Object.hasOwn(attestations, rule) ? attestations[rule] : undefined;
    if ((before?.agreed ?? false) === agreed && (before?.note ?? '') === note) return connector;
    return { ...connector, submission: { ...connector.submission, attestations: { ...attestations, [rule]: { agreed, note } } } };
  },
};
