import type { Severity } from '../finding';
import type { Situation } from '../rule';

/** The severity of a criterion of submissions: a private connector is never submitted, so that there it is a hint at most. */
export const forSubmission = (severity: Severity) => ({ publisherKind }: Situation): Severity => (publisherKind === 'private' ? 'info' : severity);
