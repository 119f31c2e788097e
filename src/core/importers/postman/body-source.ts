import { arrayOf, isObject, type Json, member, objectOf, textOf } from '../../base/json';
import { parseLooseJson } from '../samples/loose-json';
import { formFields } from '../requests-to-operations/body-from-text';
import { readFormFields } from './fields';
import type { Body } from '../requests-to-operations/model';
import type { Place } from '../requests-to-operations/place';
import { scalarText } from '../requests-to-operations/variables';

/** Reads a request's `body`; undefined when there is none, it is disabled, or it is empty. */
export function readBody(body: Json | undefined, place: Place): Body | undefined {
  if (!isObject(body) || member(body, 'disabled') === true) return undefined;
  const mode = textOf(body, 'mode') ?? guessedMode(body);
  switch (mode) {
    case 'raw': {
      const raw = member(body, 'raw');
      const text = typeof raw === 'object' ? jsonText(raw) : scalarText(raw);
      const language = textOf(objectOf(objectOf(body, 'options'), 'raw'), 'language') ?? '';
      return text.trim() === '' ? undefined : { mode, text, language, at: place.to('raw').at };
    }
    case 'urlencoded':
    case 'formdata': {
      const written = member(body, mode);
      const fields = typeof written === 'string' ? formFields(written, place.to(mode)) : readFormFields(arrayOf(body, mode) ?? [], place.to(mode));
      return fields.length === 0 ? undefined : { mode, fields, at: place.to(mode).at };
    }
    case 'graphql': {
      const graphql = member(body, 'graphql');
      if (!isObject(graphql)) return undefined;
      const variables = member(graphql, 'variables');
      const read = typeof variables === 'string' ? parseLooseJson(variables) : undefined;
      return {
        mode,
        query: textOf(graphql, 'query') ?? '',
        variables: read ? (read.ok ? read.value : undefined) : variables,
        operationName: scalarText(member(graphql, 'operationName')),
        at: place.to('graphql').at,
      };
    }
    case 'file':
    case 'binary':
      return { mode: 'binary', at: place.at };
    default:
      return undefined;
  }
}

/** The mode of a body of a kind that nobody knows; undefined for all others. */
export function unknownMode(body: Json | undefined): string | undefined {
  const mode = isObject(body) && member(body, 'disabled') !== true ? textOf(body, 'mode') : undefined;
  return mode === undefined || mode === '' || mode === 'none' || knownModes.includes(mode) ? undefined : mode;
}

const knownModes: readonly string[] = ['raw', 'urlencoded', 'formdata', 'graphql', 'file', 'binary'];

/** A body that is kept as JSON instead of text; nothing when it is nested beyond what can be printed. */
function jsonText(value: Json): string {
  try {
    return value === null ? '' : JSON.stringify(value);
  } catch {
    return '';
  }
}

/** Without a mode, the part that is there says it. */
const guessedMode = (body: Json): string | undefined =>
  ['raw', 'urlencoded', 'formdata', 'graphql', 'file'].find((mode) => member(body, mode) !== undefined);
