/**
 * Over real connectors: every operation's form is filled, its request built and read back, and a skeleton of its answer
 * checked. Set CORPUS_DIR to the folder that holds `connectors`.
 */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { objectOf, textOf } from '../base/json';
import { checkResponse, describedResponse } from './check-response';
import { operationInputs } from './operation-inputs';
import { sampleBody } from './sample-body';
import { builtFor, connectors, folder, operations } from './testing/corpus-calls';

describe.skipIf(!existsSync(folder))('every operation of the corpus', () => {
  test('gives a request that its own definition describes', { timeout: 300_000 }, () => {
    const refused: string[] = [];
    const wrong: string[] = [];
    let count = 0;
    for (const { name, connector } of connectors()) {
      for (const place of operations(connector.definition)) {
        count += 1;
        const inputs = operationInputs(connector.definition, place);
        const result = builtFor(connector, place);
        if (!result.ok) {
          refused.push(`${name}: ${place.method} ${place.path}: ${result.problems.map(({ input, message }) => `${input}: ${message}`).join(' ')}`);
          continue;
        }
        const url = new URL(result.request.url);
        const isRouted = result.applied.some(({ templateId }) => /host|route/i.test(templateId));
        const expected = `${textOf(connector.definition, 'basePath') ?? ''}${place.path}`.replace(/\/+/g, '/').split('?')[0] ?? '';
        if (!isRouted && url.pathname.replace(/\/+/g, '/').split('/').length !== expected.split('/').length) wrong.push(`${name}: ${url.pathname}`);
        for (const input of inputs.parameters) {
          if (input.in === 'query' && !isRouted && !url.searchParams.has(input.name)) wrong.push(`${name}: ${place.path} lacks ${input.name}`);
        }
        if (result.redacted.url.includes('value-of-api-key')) wrong.push(`${name}: ${place.path} shows the key`);
      }
    }
    console.log(`requests built: ${count - refused.length} of ${count}`);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(1000);
    // The definition's own mistakes, which no value can put right; anything else is ours.
    expect(refused.filter((each) => !/is no header name|is internal and required/.test(each))).toEqual([]);
  });

  test('answers as its own schemas describe are found to match', { timeout: 300_000 }, () => {
    let checked = 0;
    const differing: string[] = [];
    for (const { name, connector } of connectors()) {
      const { definition } = connector;
      for (const place of operations(definition)) {
        const schema = objectOf(describedResponse(definition, place, 200)?.node, 'schema');
        if (!schema) continue;
        checked += 1;
        const body = new TextEncoder().encode(JSON.stringify(sampleBody(definition, schema)));
        const verdict = checkResponse(definition, place, { status: 200, headers: [['Content-Type', 'application/json']], body });
        const errors = verdict.findings.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) differing.push(`${name}: ${place.method} ${place.path}: ${errors[0]?.message}`);
      }
    }
    console.log(`answers checked: ${checked}, whose skeleton does not fit: ${differing.length}`);
    expect(checked).toBeGreaterThan(500);
    // What is left breaks its own schema: defaults that are not in the enum, examples that do not have the format.
    expect(differing.length).toBeLessThan(checked * 0.03);
  });
});
