import { printJson } from '../../../core/base/json-text/print-json';
import { compareWithPublished } from '../../../core/published/compare-with-published';
import type { SubjectChanges } from '../../../core/published/comparison';
import { codeOf } from '../../../core/connector/code-of';
import { blankConnector } from '../../../core/connector/blank-connector';
import type { Connector, JsonPart } from '../../../core/connector/connector';
import { objectOf, textOf } from '../../../core/base/json';

/** What became of a part since the connector was opened, imported or started: the two texts, and the changes by operation. */
export interface SinceOpened {
  /** Since when, as the end of a sentence: "orders.json was opened". */
  readonly since: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly SubjectChanges[];
}

/** The sources whose files are taken over as they are; all others are converted. */
const takenOver = /^(?:connector|solution|certification|openapi-2)/;

/** The connector as it was when the work on it began, and how that is said. */
function beginningOf(connector: Connector): { readonly begun: Connector; readonly since: string } {
  const { origin, opened } = connector;
  if (opened && !origin) return { begun: { ...connector, definition: opened.definition, properties: opened.properties, broken: {} }, since: `it was opened from ${opened.file}` };
  if (!origin) {
    const blank = blankConnector(textOf(objectOf(connector.definition, 'info'), 'title') ?? '');
    return { begun: { ...connector, definition: blank.definition, properties: blank.properties, broken: {} }, since: 'it was started here from an empty connector' };
  }
  const begun = { ...connector, definition: origin.definition, properties: origin.properties ?? connector.properties, broken: {} };
  return { begun, since: takenOver.test(origin.source) ? `${origin.file} was opened` : `${origin.file} was imported and converted` };
}

/**
 * Compares a part of a connector with what it was at first: its file as it was opened, what an import made of one, or the
 * empty connector where it was started here (or comes from a draft of before files were remembered).
 */
export function sinceOpened(connector: Connector, part: JsonPart): SinceOpened {
  const { begun, since } = beginningOf(connector);
  // The text of today, printed back to the tree of then, so that only what changed differs.
  const source = connector.sources[part] ?? { name: '', encoding: 'utf-8' as const };
  const before = printJson(begun[part], { ...source, text: codeOf({ ...connector, broken: {} }, part), tree: connector[part] });
  return { since, before, after: codeOf(connector, part), changes: compareWithPublished(begun, connector).changes };
}
