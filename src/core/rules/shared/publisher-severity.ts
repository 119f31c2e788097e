import type { Severity } from '../finding';
import type { Situation } from '../rule';

type SeverityIn = (situation: Situation) => Severity | 'off';

/** For criteria that only a submission has to meet: off for a private connector, which nobody reviews. */
export const whenSubmitted =
  (severity: Severity): SeverityIn =>
  ({ publisherKind }) =>
    publisherKind === 'private' ? 'off' : severity;

/** For criteria that a private connector does well to meet, though nobody checks: a hint there. */
export const hintWhenPrivate =
  (severity: Severity): SeverityIn =>
  ({ publisherKind }) =>
    publisherKind === 'private' ? 'info' : severity;

/** For criteria that verified publishers alone have to meet. */
export const verifiedOnly =
  (severity: Severity): SeverityIn =>
  ({ publisherKind }) =>
    publisherKind === 'verified' ? severity : 'off';

/** For criteria that independent publishers alone have to meet. */
export const independentOnly =
  (severity: Severity): SeverityIn =>
  ({ publisherKind }) =>
    publisherKind === 'independent' ? severity : 'off';

/** For criteria that independent publishers are let off in practice: a warning for them, off for private connectors. */
export const softerWhenIndependent =
  (severity: Severity): SeverityIn =>
  ({ publisherKind }) =>
    publisherKind === 'private' ? 'off' : publisherKind === 'independent' ? 'warning' : severity;

/** A severity for one case of a rule whose own severity is `hintWhenPrivate`: what a report gives beside the message. */
export const reviewed = (severity: Severity, { publisherKind }: Situation): Severity => (publisherKind === 'private' ? 'info' : severity);
