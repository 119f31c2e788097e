import { objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { isOauthParameter } from './authentication';

/** The `oAuthSettings` of a connection parameter; undefined for any other parameter. */
export const oauthSettingsOf = (parameter: Json): JsonObject | undefined =>
  isOauthParameter(parameter) ? objectOf(parameter, 'oAuthSettings') : undefined;

/** The value of one custom parameter of OAuth settings: `{ "tokenUrl": { "value": … } }`. Names are compared without case. */
export function customValue(settings: JsonObject, name: string): string | undefined {
  const custom = objectOf(settings, 'customParameters') ?? {};
  const wanted = name.toLowerCase();
  const key = Object.keys(custom).find((candidate) => candidate.toLowerCase() === wanted);
  return key === undefined ? undefined : textOf(objectOf(custom, key), 'value');
}

/** True for a value that stands for one to be filled in later: `[[DummyValue]]`, `<client id>`, `your-secret`, `****`. */
export const isPlaceholder = (value: string): boolean =>
  value.trim() === '' || /[[<{*]|^test$|dummy|placeholder|\byour|replace|change|set at|x{4}|\bn\/?a\b|\btbd\b|todo/i.test(value);
