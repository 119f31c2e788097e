import type { Submission } from '../connector/connector';
import type { Finding } from './finding';

/** The findings whose rules nobody set aside. */
export const notMuted = (findings: readonly Finding[], muted: NonNullable<Submission['muted']>): readonly Finding[] => findings.filter(({ rule }) => !Object.hasOwn(muted, rule));
