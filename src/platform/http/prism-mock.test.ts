/**
 * Mocks that Prism makes from the definitions of real connectors, called as a person would: our request, our transport, our
 * check of the answer. Set CORPUS_DIR to the folder that holds `connectors`.
 */
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arrayOf } from '../../core/base/json';
import type { Connector } from '../../core/connector/connector';
import type { HttpResponse } from '../../core/ports/http';
import { checkResponse } from '../../core/requests/check-response';
import { builtFor, connectors, folder, operations } from '../../core/requests/testing/corpus-calls';
import { prismObjections, prismOperation } from '../../core/requests/testing/prism-reading';
import { directTransport } from './direct-transport';

const wantedMocks = 6;

/** True when Prism found nothing for a request or would not take it; an answer that it cannot make is its own problem. */
const isRefusal = ({ status, body }: HttpResponse): boolean => status >= 400 && /errors#(UNPROCESSABLE|NO_PATH|NO_METHOD|NO_BASE|NO_SERVER|UNAUTHORIZED|INVALID)/.test(new TextDecoder().decode(body));

/** What Prism has against a request that it got; what it has against its own answers is not ours. */
function requestViolations({ headers }: HttpResponse): readonly string[] {
  const found: unknown = JSON.parse(headers.find(([name]) => name === 'sl-violations')?.[1] ?? '[]');
  return Array.isArray(found) ? found.map((each: unknown) => JSON.stringify(each)).filter((each) => each.includes('"request"')) : [];
}

/** Connectors of a handful of operations whose requests go to their own host, and which Prism reads without objections. */
async function chosen(): Promise<{ readonly name: string; readonly connector: Connector }[]> {
  const mocks: { readonly name: string; readonly connector: Connector }[] = [];
  const fitting = connectors().filter(({ connector: { definition } }) => {
    const { length } = operations(definition);
    // Without a media type for bodies Prism takes none, where the platform sends JSON.
    return length >= 6 && length <= 20 && (arrayOf(definition, 'consumes') ?? []).length > 0;
  });
  const step = Math.max(1, Math.floor(fitting.length / 40));
  for (const [index, { name, connector }] of fitting.entries()) {
    if (index % step > 0) continue;
    let isFitting = true;
    for (const place of operations(connector.definition)) {
      const built = builtFor(connector, place);
      const operation = built.ok && built.applied.length === 0 ? await prismOperation(connector.definition, place) : undefined;
      if (!built.ok || !operation || prismObjections(connector.definition, operation, built).length > 0) isFitting = false;
    }
    if (isFitting) mocks.push({ name, connector });
    if (mocks.length === wantedMocks) break;
  }
  return mocks;
}

describe.skipIf(!existsSync(folder))('a mock that Prism makes from a definition', () => {
  test('takes a call of each of its operations, and its answers are checked', { timeout: 300_000 }, async () => {
    const refused: string[] = [];
    let called = 0;
    let matching = 0;
    const mocks = await chosen();
    for (const { name, connector } of mocks) {
      const server = createServer(await getHttpOperationsFromSpec(structuredClone(connector.definition)), {
        components: { logger: createLogger('mock', { enabled: false }) },
        config: { isProxy: false, mock: { dynamic: false }, checkSecurity: false, validateRequest: true, validateResponse: true, errors: false, upstreamProxy: undefined },
        cors: true,
      });
      const address = await server.listen(0, '127.0.0.1');
      try {
        const definition = { ...connector.definition, host: new URL(address).host, basePath: '/', schemes: ['http'] };
        for (const place of operations(definition)) {
          const built = builtFor({ ...connector, definition }, place);
          if (!built.ok) throw new Error(built.problems.map(({ message }) => message).join(' '));
          called += 1;
          const result = await directTransport.send(built.request, { timeoutMs: 10_000, maxBytes: 5_000_000 });
          if (!result.ok) refused.push(`${name}: ${place.method} ${place.path}: ${result.message}`);
          else if (requestViolations(result.response).length > 0) refused.push(`${name}: ${place.method} ${place.path}: ${requestViolations(result.response).join(' ')}`);
          else if (isRefusal(result.response)) refused.push(`${name}: ${place.method} ${place.path}: ${new TextDecoder().decode(result.response.body).slice(0, 200)}`);
          else if (['matches', 'no-schema'].includes(checkResponse(definition, place, result.response).outcome)) matching += 1;
        }
      } finally {
        await server.close();
      }
    }
    console.log(`mocks by Prism: ${mocks.length}, operations called: ${called}, answers that match: ${matching}, refused: ${refused.length}`);
    expect(mocks.length).toBeGreaterThanOrEqual(5);
    expect(refused).toEqual([]);
    expect(matching).toBeGreaterThan(0);
  });
});
