import type { Connector } from './connector';

/** A reference as it stands in a text, or in the JSON of one, where its quotes are escaped. */
const reference = /@environmentVariables\(\s{0,9}\\?["']([^"'\\]{1,100})\\?["']\s{0,9}\)/g;
const schemaName = /^[A-Za-z][A-Za-z0-9]{1,7}_\w{1,92}$/;

/** The text that the platform replaces by the value of an environment variable. Source: connector features, 2.1. */
export const environmentReference = (name: string): string => `@environmentVariables("${name}")`;

/** The name of the variable when a text is nothing but a reference to one, else undefined. */
export function environmentVariableOf(text: string): string | undefined {
  const [first] = text.matchAll(reference);
  return first?.[0] === text.trim() ? first[1] : undefined;
}

/** True for the schema name of a variable: the publisher's prefix, an underscore, and a name (`cto_Host`). */
export const isSchemaName = (name: string): boolean => schemaName.test(name);

/** The variables that texts of JSON refer to, each once, in the order of the texts. */
export const environmentVariablesOf = (...texts: readonly string[]): readonly string[] => [...new Set(texts.flatMap((text) => Array.from(text.matchAll(reference), ([, name = '']) => name)))];

/** The variables that the definition and the properties refer to, each once, in the order of the files. */
export const environmentVariablesIn = ({ definition, properties }: Connector): readonly string[] => environmentVariablesOf(JSON.stringify(definition), JSON.stringify(properties));
