import { member } from '../../base/json';
import type { ParameterTarget, SchemaTarget } from '../targets';

/** A parameter that a maker fills in: not internal, of an operation that is neither internal nor deprecated, not the body. */
export const isFilledIn = (target: ParameterTarget): boolean => target.usage.visible && !target.isInternal && target.in !== 'body';

/** A property of a response or notification that a maker sees. What requests use as well is looked at as theirs. */
export const isShownOutput = (target: SchemaTarget): boolean =>
  target.role === 'property' &&
  !target.isInternal &&
  target.usage.visible &&
  (target.where === 'response' || target.where === 'notification' || (target.where === 'definition' && target.usage.inResponse && !target.usage.inRequest));

/** A property of a request body that a maker fills in: visible, and with no properties of its own. */
export const isShownInput = (target: SchemaTarget): boolean =>
  target.role === 'property' &&
  !target.isInternal &&
  target.usage.visible &&
  (target.where === 'request' || (target.where === 'definition' && target.usage.inRequest)) &&
  member(target.node, 'properties') === undefined &&
  member(target.node, 'readOnly') !== true;
