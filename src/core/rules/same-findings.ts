import type { Finding } from './finding';

const isSameRelated = (one: Finding['related'], other: Finding['related']): boolean => one === other || (one?.length === other?.length && one?.every((at, index) => at === other?.[index]) === true);

/** True when two findings say the same of the same place. */
const isSameFinding = (one: Finding, other: Finding | undefined): boolean =>
  one === other ||
  (other !== undefined &&
    one.rule === other.rule &&
    one.at === other.at &&
    one.message === other.message &&
    one.severity === other.severity &&
    one.missing === other.missing &&
    one.fixable === other.fixable &&
    one.phase === other.phase &&
    isSameRelated(one.related, other.related));

/** True when two lists say the same in the same order. */
export const areSameFindings = (one: readonly Finding[], other: readonly Finding[]): boolean => one === other || (one.length === other.length && one.every((finding, index) => isSameFinding(finding, other[index])));
