import type { Finding } from '../core/rules/finding';

const isSameRelated = (one: Finding['related'], other: Finding['related']): boolean => one === other || (one?.length === other?.length && one?.every((at, index) => at === other?.[index]) === true);

/** True when two findings say the same of the same place. */
export const isSameFinding = (one: Finding, other: Finding | undefined): boolean =>
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

/** The later findings, or the very array of before when they say the same: a screen need not be drawn again then. */
export const unlessSame = (before: readonly Finding[] | undefined, after: readonly Finding[]): readonly Finding[] =>
  before?.length === after.length && before.every((finding, index) => isSameFinding(finding, after[index])) ? before : after;
