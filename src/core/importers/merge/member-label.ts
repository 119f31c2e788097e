import { wordOf } from './describe-changes';

const listed = /^(?:query|header|path|formData|body)? ?(.*)$/s;

function elementWord(key: string, variables: readonly string[]): string {
  if (key.startsWith('value ')) return key.slice('value '.length).replace(/^"(.*)"$/s, '$1');
  if (key.startsWith('reference ')) return key.split('/').at(-1) ?? key;
  const variable = /^variable (\d+)$/.exec(key)?.[1];
  return (variable === undefined ? listed.exec(key)?.[1] : variables[Number(variable)]) ?? key;
}

/** Keys below which the next one is a name that somebody chose. */
const named = new Set(['properties', 'definitions', 'connectionParameters', 'securityDefinitions', 'scopes']);
/** Keys that say nothing to a person. */
const silent = new Set(['schema', 'properties', 'securityDefinitions', 'connectionParameters', 'policyTemplateInstances']);

/**
 * A place inside a merged node in words: `parameters`, `query limit`, `required` is “Parameter limit · required”.
 * `variables` are those of the operation’s path; the node itself is the empty text.
 */
export function memberLabel(path: readonly string[], variables: readonly string[] = []): string {
  const words: string[] = [];
  for (let index = 0; index < path.length; index++) {
    const key = path[index] ?? '';
    const next = path[index + 1];
    if (key === 'parameters' && next !== undefined) words.push(next === 'body' ? 'request body' : `parameter ${elementWord(next, variables)}`);
    else if (key === 'responses' && next !== undefined) words.push(`${next} response`);
    else if (named.has(key) && next !== undefined) words.push(next);
    else {
      if (!silent.has(key)) words.push(/^(value|reference|variable) /.test(key) ? elementWord(key, variables) : wordOf(key.trim()));
      continue;
    }
    index++;
  }
  const label = words.join(' · ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}
