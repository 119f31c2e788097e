import type { Connector } from '../../core/connector/connector';

/** Whether the person agreed to an attestation. */
export const isAttested = ({ submission: { attestations } }: Connector, id: string): boolean => Object.hasOwn(attestations, id) && attestations[id]?.agreed === true;
