import { isPointer } from '../../base/pointer';
import { editAt, setAt, splitPointer, type Connector } from '../../connector/connector';
import type { Example } from '../rule';

/** The connector with an example's changes. */
export function applyExample(example: Example, sample: Connector): Connector {
  if (typeof example === 'function') return example(sample);
  return Object.entries(example).reduce((connector, [pointer, value]) => {
    if (!isPointer(pointer) || !splitPointer(pointer)) throw new Error(`${pointer} is no pointer into a JSON part`);
    return value === undefined ? editAt(connector, pointer, () => undefined) : setAt(connector, pointer, value);
  }, sample);
}
