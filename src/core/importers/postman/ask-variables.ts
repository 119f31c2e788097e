import { counted } from '../../base/counted';
import type { Questions } from '../questions';
import type { SourceRequest } from '../requests-to-operations/model';
import { resolve, variablesIn } from '../requests-to-operations/variables';

/** Decisions about variables have ids that begin so. */
export const variablePrefix = 'variable.';

/** More are not asked for: a collection with that many belongs with its environment. */
const mostVariables = 6;

/**
 * Asks for the values of variables in the addresses of requests that have none in the file, the most frequent first. `given`
 * holds the answers so far, which have been put in already.
 */
export function askForVariables(requests: readonly SourceRequest[], given: ReadonlyMap<string, string>, questions: Questions): void {
  const counts = new Map<string, number>();
  for (const { base, scope } of requests) {
    if (!base.includes('{{')) continue;
    const answered = variablesIn(base).filter((name) => given.has(name));
    for (const name of new Set([...variablesIn(resolve(base, scope)), ...answered])) {
      if (!name.startsWith('$')) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const most = [...counts].toSorted(([, one], [, other]) => other - one).slice(0, mostVariables);
  for (const [name, count] of most) {
    questions.ask({
      id: `${variablePrefix}${name}`,
      title: `Value of {{${name}}}`,
      about: `${counted(count, 'request')} ${count === 1 ? 'calls' : 'call'} it. An environment file dropped along answers it, too.`,
      placeholder: 'https://api.example.com/v1',
    });
  }
}
