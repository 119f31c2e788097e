/**
 * Built requests of real connectors, read by Prism's request validation. Set CORPUS_DIR to the folder that holds
 * `connectors`.
 */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textOf } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import type { Connector } from '../connector/connector';
import type { BuiltRequest } from './build-request';
import { operationInputs, type OperationPlace } from './operation-inputs';
import { isJsonType } from './request-body';
import { checkAgainstSchema } from './schema-check';
import { builtFor, connectors, folder, operations } from './testing/corpus-calls';
import { prismObjections, prismOperation } from './testing/prism-reading';

const bodyText = ({ request: { body } }: BuiltRequest): string => (body ? new TextDecoder().decode(body) : '');

/** True when the definition's own defaults and examples break its schema, by our own check as well. */
function isOwnMistake({ definition }: Connector, place: OperationPlace, built: BuiltRequest): boolean {
  const { body } = operationInputs(definition, place);
  const read = readJson(bodyText(built));
  return body !== null && read.ok && checkAgainstSchema(definition, body.schema, read.value, body.at).mismatches.some(({ severity }) => severity === 'error');
}

/** Why no other request would do better; undefined when it is ours to do better. */
function excuseFor(connector: Connector, place: OperationPlace, built: BuiltRequest, said: string): string | undefined {
  if (said.includes('must match pattern')) return 'values that have to match a pattern, which are not generated';
  if (said.startsWith('path: Request path must have required property')) return 'path parameters that Prism does not read';
  const { body, consumes, parameters } = operationInputs(connector.definition, place);
  const isForm = parameters.some((input) => input.in === 'formData');
  const isBinary = textOf(body?.schema, 'format') === 'binary';
  const fits = (type: string): boolean => (isForm ? /form/.test(type) : type.includes('/') && !type.startsWith('multipart') && !(isBinary && isJsonType(type)));
  if (said.startsWith('header.content-type') && isForm) return 'content types without the boundary that a multipart body needs';
  if (said.includes('upported content types') && !consumes.some(fits)) return 'bodies for which the definition consumes no type';
  if (said.includes('Body parameter is required') && ['', '""', '0', 'false', 'null'].includes(bodyText(built))) return 'bodies that are empty values, which Prism takes for none';
  return said.startsWith('body') && isOwnMistake(connector, place, built) ? 'defaults, examples and required names that contradict their own schema' : undefined;
}

describe.skipIf(!existsSync(folder))('the requests of the corpus', () => {
  test('are none that their own definition would reject', { timeout: 900_000 }, async () => {
    const objections: string[] = [];
    const excused = new Map<string, number>();
    let read = 0;
    for (const { name, connector } of connectors()) {
      for (const place of operations(connector.definition)) {
        const built = builtFor(connector, place);
        // A policy that leads elsewhere makes another request of it, which the definition does not describe.
        if (!built.ok || built.applied.some(({ templateId }) => /route/i.test(templateId))) continue;
        const operation = await prismOperation(connector.definition, place);
        if (!operation) throw new Error(`Prism reads nothing of ${name}: ${place.method} ${place.path}.`);
        read += 1;
        for (const said of prismObjections(connector.definition, operation, built)) {
          const excuse = excuseFor(connector, place, built, said);
          if (excuse === undefined) objections.push(`${name}: ${place.method} ${place.path}: ${said}`);
          else excused.set(excuse, (excused.get(excuse) ?? 0) + 1);
        }
      }
    }
    console.log(`requests read by Prism: ${read}, objections: ${objections.length}${Array.from(excused, ([why, count]) => `, ${count} about ${why}`).join('')}`);
    expect(objections).toEqual([]);
  });
});
