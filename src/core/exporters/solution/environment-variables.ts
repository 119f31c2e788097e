import { environmentVariablesOf } from '../../connector/environment-variable';
import type { OutputFile } from '../exporter';
import { language } from './solution-manifest';
import { element, xmlBytes } from './xml';

/** The environment variables that texts of JSON refer to, those alone whose schema name can be a folder's. Source: connector features reference, 2.1. */
export const definableVariables = (...texts: readonly string[]): readonly string[] => environmentVariablesOf(...texts).filter((name) => /^[A-Za-z]\w{0,99}$/.test(name));

/**
 * The definition of an environment variable of type text, without a value: whoever imports the solution is asked for one.
 * Source: exported solutions, folder `environmentvariabledefinitions`.
 */
export function environmentVariable(schemaName: string, introducedVersion: string): OutputFile {
  const label = schemaName.replace(/^[^_]*_/, '') || schemaName;
  const definition = element(
    'environmentvariabledefinition',
    [
      element('displayname', [element('label', undefined, { description: label, languagecode: language })], { default: label }),
      element('introducedversion', introducedVersion),
      element('iscustomizable', '1'),
      element('isrequired', '0'),
      element('secretstore', '0'),
      element('type', '100000000'),
    ],
    { schemaname: schemaName },
  );
  return { name: `environmentvariabledefinitions/${schemaName}/environmentvariabledefinition.xml`, bytes: xmlBytes(definition) };
}
