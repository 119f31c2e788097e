import { textOf } from '../../core/base/json';
import { keysOf, pointerOf, type Pointer } from '../../core/base/pointer';
import { valueAt, type Connector } from '../../core/connector/connector';

/** A place of a connector in words: `GET /berths (List berths)`, `host`; undefined when there is nothing at it any more. */
export function targetLabel(connector: Connector, to: Pointer): string | undefined {
  if (to !== '/definition' && valueAt(connector, to) === undefined) return undefined;
  const [, ...keys] = keysOf(to);
  const [section, path = '', method] = keys;
  if (section !== 'paths' || method === undefined) return keys.length === 0 ? 'API definition' : keys.join(' › ');
  const summary = textOf(valueAt(connector, pointerOf(['definition', 'paths', path, method])), 'summary');
  const rest = keys.slice(3).map((key) => ` › ${key}`).join('');
  return `${method.toUpperCase()} ${path}${summary === undefined || summary === '' ? '' : ` (${summary})`}${rest}`;
}
