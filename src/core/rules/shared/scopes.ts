import type { ParameterTarget } from '../targets';

/** A parameter that a maker fills in: not internal, of an operation that is neither internal nor deprecated, not the body. */
export const isFilledIn = (target: ParameterTarget): boolean => target.usage.visible && !target.isInternal && target.in !== 'body';
