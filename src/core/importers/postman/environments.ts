import { arrayOf, isObject, type Json, member, textOf } from '../../base/json';
import type { SourceDocument } from '../importer';
import type { Questions } from '../questions';
import { type Notes, quoted } from '../requests-to-operations/notes';
import { isSecretName, isSecretValue, scalarText } from '../requests-to-operations/variables';

/** A set of values that goes with a collection: an environment, or the globals of a workspace. */
export interface Environment {
  readonly name: string;
  /** The file that holds it; undefined for one inside the source itself. */
  readonly file: string | undefined;
  readonly isGlobal: boolean;
  readonly values: readonly Json[];
}

/** The environment that a JSON value is; undefined for anything else. */
export function environmentOf(value: Json | undefined, file: string | undefined): Environment | undefined {
  const values = arrayOf(value, 'values');
  const name = textOf(value, 'name');
  const kind = textOf(value, '_postman_variable_scope');
  if (!values || !isObject(value) || Object.hasOwn(value, 'item') || (kind === undefined && name === undefined)) return undefined;
  return { name: name ?? file ?? 'Globals', file, isGlobal: kind === 'globals', values };
}

const noEnvironment = 'none';

/** The environment that counts when several came along: the first, or the one that was decided. */
function chosenEnvironment(environments: readonly Environment[], questions: Questions): Environment | undefined {
  const taken = questions.choose({
    id: 'environment',
    title: 'Environment',
    about: 'Its values stand in for the variables of the collection. Secrets are never taken over.',
    options: environments.length === 0 ? [] : [...environments.map(({ name }, index) => ({ value: String(index), label: name })), { value: noEnvironment, label: 'None' }],
    preset: environments.length === 0 ? noEnvironment : '0',
  });
  return taken === noEnvironment ? undefined : environments[Number(taken)];
}

/**
 * The values of the chosen environment and of all globals, by name. Those that are marked as secret, or have the name or look of
 * a credential, are left behind, with a note that names them.
 */
export function environmentValues(environments: readonly Environment[], notes: Notes, questions: Questions): Map<string, string> {
  const chosen = chosenEnvironment(environments.filter(({ isGlobal }) => !isGlobal), questions);
  const values = new Map<string, string>();
  for (const environment of [...environments.filter(({ isGlobal }) => isGlobal), ...(chosen ? [chosen] : [])]) {
    const secrets: string[] = [];
    let taken = 0;
    for (const entry of environment.values) {
      if (!isObject(entry) || member(entry, 'enabled') === false || member(entry, 'disabled') === true) continue;
      const name = textOf(entry, 'key') ?? '';
      const value = scalarText(member(entry, 'value'));
      if (name === '' || value === '') continue;
      if (textOf(entry, 'type') === 'secret' || isSecretName(name) || isSecretValue(value)) secrets.push(name);
      else {
        values.set(name, value);
        taken++;
      }
    }
    const what = `the ${environment.isGlobal ? 'globals' : 'environment'} ${quoted([environment.name])}`;
    if (taken > 0) notes.add('merged', '', `The values of ${taken} ${taken === 1 ? 'variable' : 'variables'} came from ${what}.`);
    if (secrets.length > 0) notes.add('secret-removed', '', `Values of credentials in ${what} were not kept: ${quoted(secrets)}.`);
  }
  return values;
}

/** Every environment beside a collection, and those inside a data dump. */
export function environmentsBeside(beside: readonly SourceDocument[], dump: Json | undefined): Environment[] {
  const inside = (arrayOf(dump, 'environments') ?? []).flatMap((value) => environmentOf(value, undefined) ?? []);
  return [...inside, ...beside.flatMap(({ value, file }) => environmentOf(value, file.name) ?? [])];
}
