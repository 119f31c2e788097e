import { lettersApart } from './letters-apart';

/** Extensions of API definitions that the platform, its designers or its schema know. */
export const knownExtensions: ReadonlySet<string> = new Set(
  [
    ...['agentic-protocol', 'api-annotation', 'capabilities', 'client-flatten', 'client-name', 'code-generation-settings', 'connector-metadata', 'content-hint'],
    ...['deployment-version', 'description-for-model', 'discriminator-value', 'docs', 'dynamic-list', 'dynamic-properties', 'dynamic-schema', 'dynamic-tree'],
    ...['dynamic-values', 'editor', 'editor-options', 'enum', 'enum-values', 'examples', 'external', 'format', 'group-name', 'header-collection-prefix', 'headers'],
    ...['input-dependencies', 'keywords', 'localizeDefaultValue', 'long-running-operation', 'long-running-operation-options', 'media-kind', 'mutability'],
    ...['name-for-model', 'no-generic-test', 'notification', 'notification-content', 'notification-url', 'odata', 'openai-data', 'openai-manifest'],
    ...['openai-published-to-copilots', 'operation-context', 'pageable', 'parameter-grouping', 'parameter-location', 'parameterized-host', 'paths', 'permission'],
    ...['property-name-alias', 'request-id', 'require-user-confirmation', 'safe-operation', 'scheduler-recommendation', 'secret', 'serialization'],
    ...['skip-url-encoding', 'summary', 'test-value', 'text', 'trigger', 'trigger-hint', 'trigger-metadata', 'trigger-value', 'url-encoding', 'visibility', 'azure-resource'],
    ...['azure-settings', 'client-default', 'client-request-id', 'connection-parameters', 'correlation-id', 'error-response', 'lro'],
  ].map((name) => `x-ms-${name}`),
);

const answers = new Map<string, string | undefined>();

/** The known extension that a misspelt one means: at most two letters off, two letters exchanged or blanks in it. Undefined for a known one and for inventions. */
export function meantExtension(key: string): string | undefined {
  if (knownExtensions.has(key) || key.length > 60) return undefined;
  if (answers.has(key)) return answers.get(key);
  const plain = key.toLowerCase().replaceAll(/[\s:_]+/g, (found) => (found.includes('_') ? '-' : ''));
  let best: string | undefined;
  let least = 3;
  for (const known of knownExtensions) {
    const steps = lettersApart(plain, known, 2);
    if (steps < least) {
      best = known;
      least = steps;
    }
  }
  if (answers.size < 1000) answers.set(key, best);
  return best;
}
