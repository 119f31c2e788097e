import { child, type Pointer } from '../../base/pointer';
import type { Finding } from '../finding';
import type { Report } from '../rule';
import type { Origin } from './active-rule';

/** The finding that a rule reports about a place. */
export function findingOf(origin: Origin, place: Pointer, said: Parameters<Report>[0]): Finding {
  const { key, message, missing, related } = said;
  const { id: rule, phase } = origin;
  const severity = said.severity ?? origin.severity;
  const fixable = origin.hasFix && said.fixable !== false;
  const at = key === undefined ? place : typeof key === 'string' ? child(place, key) : key.reduce<Pointer>(child, place);
  // Written out, because spreading costs more than all the rest and there are tens of thousands.
  if (missing === undefined) {
    return related === undefined ? { rule, severity, phase, at, message, fixable } : { rule, severity, phase, at, message, fixable, related };
  }
  return related === undefined
    ? { rule, severity, phase, at, message, fixable, missing }
    : { rule, severity, phase, at, message, fixable, missing, related };
}
