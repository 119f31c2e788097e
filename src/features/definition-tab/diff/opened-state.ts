import { printJson } from '../../../core/base/json-text/print-json';
import { compareWithPublished } from '../../../core/published/compare-with-published';
import type { SubjectChanges } from '../../../core/published/comparison';
import { codeOf } from '../../../core/connector/code-of';
import type { Connector } from '../../../core/connector/connector';

/** What became of the API definition since its file was opened: the two texts, and the changes by operation. */
export interface SinceOpened {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly SubjectChanges[];
}

/** Compares a connector with what its file was when it came in; undefined for one that was started here. */
export function sinceOpened(connector: Connector): SinceOpened | undefined {
  const { origin, sources, definition } = connector;
  if (!origin) return undefined;
  // The text of today, printed back to the tree of then, so that only what changed differs.
  const before = printJson(origin.definition, { ...(sources.definition ?? { name: origin.file, encoding: 'utf-8' }), text: codeOf({ ...connector, broken: {} }, 'definition'), tree: definition });
  const opened: Connector = { ...connector, definition: origin.definition, properties: origin.properties ?? connector.properties, broken: {} };
  return { file: origin.file, before, after: codeOf(connector, 'definition'), changes: compareWithPublished(opened, connector).changes };
}
