import type { JsonObject } from '../base/json';
import { printJson } from '../base/json-text/print-json';
import type { Connector, JsonPart, JsonSource } from './connector';

interface Printed {
  readonly source: JsonSource | undefined;
  readonly text: string;
}

const printed = new WeakMap<JsonObject, Printed>();

/** The text of a JSON part as the code editor shows it: what is typed and does not parse yet, else the part as it would be saved. */
export function codeOf(connector: Connector, part: JsonPart): string {
  const broken = connector.broken[part];
  if (broken) return broken.text;
  const tree = connector[part];
  const source = connector.sources[part];
  const known = printed.get(tree);
  if (known && known.source === source) return known.text;
  const text = printJson(tree, source);
  printed.set(tree, { source, text });
  return text;
}
