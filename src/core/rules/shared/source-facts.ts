import { onceForEach } from '../../base/once-for-each';
import type { Connector, JsonPart, JsonSource } from '../../connector/connector';
import { hasIndentingTabs, hasTrailingBlanks } from './source-scan';

/**
 * What rules may know of the text that a JSON part was read from or last typed as; edits of single fields change it by little.
 * Facts alone: most letters change none of them, so that nobody has to be asked again.
 */
export interface SourceFacts {
  readonly name: string;
  readonly hasIndentingTabs: boolean;
  readonly hasTrailingBlanks: boolean;
}

export type SourcesFacts = { readonly [part in JsonPart]?: SourceFacts };

const factsOf = onceForEach(
  (source: JsonSource): SourceFacts => ({ name: source.name, hasIndentingTabs: hasIndentingTabs(source), hasTrailingBlanks: hasTrailingBlanks(source) }),
);

/** The facts of both texts. Remembered as long as the texts are the same. */
export const sourcesFacts: (sources: Connector['sources']) => SourcesFacts = onceForEach(({ definition, properties }) => ({
  ...(definition && { definition: factsOf(definition) }),
  ...(properties && { properties: factsOf(properties) }),
}));

const facts = ['name', 'hasIndentingTabs', 'hasTrailingBlanks'] as const satisfies readonly (keyof SourceFacts)[];

const areSame = (one: SourceFacts | undefined, other: SourceFacts | undefined): boolean => one === other || (one !== undefined && other !== undefined && facts.every((fact) => one[fact] === other[fact]));

/** True when rules may know the same of the texts of two connectors. */
export function haveSameFacts(before: Connector['sources'], after: Connector['sources']): boolean {
  if (before === after) return true;
  const [one, other] = [sourcesFacts(before), sourcesFacts(after)];
  return areSame(one.definition, other.definition) && areSame(one.properties, other.properties);
}
