import { arrayOf, isObject, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { pointerOf, type Pointer } from '../../base/pointer';

const placeholderWord = /secret|your|replace|placeholder|dummy|change|insert|enter|example|sample|todo|test|deploy|value|client/i;

/** True for texts that stand where a secret would: empty, marked by brackets, one repeated character, or in plain words. */
function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length < 8 || /[<>{}[\]]/.test(trimmed) || /^(.)\1*$/.test(trimmed.replaceAll('-', '')) || placeholderWord.test(trimmed);
}

function inParameters(parameters: Json | undefined, at: readonly (string | number)[]): Pointer[] {
  if (!isObject(parameters)) return [];
  return Object.entries(parameters).flatMap(([name, parameter]) => {
    const secret = textOf(objectOf(parameter, 'oAuthSettings'), 'clientSecret');
    return secret === undefined || isPlaceholder(secret) ? [] : [pointerOf([...at, name, 'oAuthSettings', 'clientSecret'])];
  });
}

/** The places in API properties that hold what looks like a real OAuth client secret: no file of a connector should. */
export function clientSecretsIn(tree: JsonObject): Pointer[] {
  const properties = objectOf(tree, 'properties');
  const sets = arrayOf(objectOf(properties, 'connectionParameterSets'), 'values') ?? [];
  return [
    ...inParameters(objectOf(properties, 'connectionParameters'), ['properties', 'connectionParameters']),
    ...sets.flatMap((set, index) =>
      inParameters(objectOf(set, 'parameters'), ['properties', 'connectionParameterSets', 'values', index, 'parameters']),
    ),
  ];
}
