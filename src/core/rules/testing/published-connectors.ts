import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, textOf, type Json, type JsonObject } from '../../base/json';
import { corpusFolder } from '../../base/testing/corpus';
import { connectorOf, emptySubmission, type Connector, type Submission } from '../../connector/connector';

/** Where the published connectors lie; tests over them are skipped where they are not there. */
export const publishedFolder = corpusFolder('connectors');
export const havePublished = existsSync(join(publishedFolder, 'facts.json'));

/** A published connector, with what is known of its publication. */
export interface Published {
  readonly name: string;
  readonly kind: 'verified' | 'independent';
  /** The day on which it was added, as YYYY-MM-DD. */
  readonly since: string;
  readonly connector: Connector;
}

function parsed(path: string): JsonObject | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const tree: Json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    return isObject(tree) ? tree : undefined;
  } catch {
    return undefined;
  }
}

/** Every published connector whose definition can be read, as somebody who submits it would open it; at most so many, spread over all. */
export function publishedConnectors(state: 'new' | 'update' = 'new', most = Infinity): readonly Published[] {
  const facts = parsed(join(publishedFolder, 'facts.json')) ?? {};
  const names = readdirSync(publishedFolder).toSorted();
  const step = Math.max(1, Math.floor(names.length / most));
  return names.flatMap((name, index): Published[] => {
    if (index % step !== 0) return [];
    const kind = textOf(facts[name], 'publisher');
    const definition = parsed(join(publishedFolder, name, 'apiDefinition.swagger.json'));
    if (!definition || (kind !== 'verified' && kind !== 'independent')) return [];
    const connector = connectorOf(definition, parsed(join(publishedFolder, name, 'apiProperties.json')) ?? {});
    const submission: Submission = { ...emptySubmission, publisherKind: kind, state };
    return [{ name, kind, since: textOf(facts[name], 'firstCommit') ?? '', connector: { ...connector, submission } }];
  });
}
