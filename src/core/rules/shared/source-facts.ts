import type { Connector, JsonPart, JsonSource } from '../../connector/connector';
import { onceForEach } from './once-for-each';
import { hasIndentingTabs, hasTrailingBlanks, mostCounted, unindentedLength, utf8Length } from './source-scan';

/** The bytes of a definition that the platform refuses. */
export const megabyte = 1_048_576;

/** The characters of a definition that a solution holds at most. */
export const mostInSolution = 500_000;

/**
 * What rules may know of the text that a JSON part was read from or last typed as; edits of single fields change it by little.
 * Facts alone: most letters change none of them, so that nobody has to be asked again.
 */
export interface SourceFacts {
  readonly name: string;
  readonly hasIndentingTabs: boolean;
  readonly hasTrailingBlanks: boolean;
  /** Tenths of a megabyte, rounded down: at least so many. */
  readonly tenthsOfMegabyte: number;
  /** Characters without indentation where there are more than `mostInSolution`, counted up to `mostCounted`; else 0. */
  readonly tooManyCharacters: number;
}

export type SourcesFacts = { readonly [part in JsonPart]?: SourceFacts };

/** In bytes where that decides, else in characters, none of which has less than a byte or more than three. */
function bytesOf(source: JsonSource): number {
  const { length } = source.text;
  return 3 * length < megabyte || length >= megabyte ? length : utf8Length(source);
}

/** Exact near `mostInSolution`, at most `mostCounted`, above which nobody asks for the exact length, which takes the whole tree to be written again. */
function lengthOf(source: JsonSource): number {
  const { text, tree } = source;
  if (text.length <= mostInSolution) return text.length;
  const unindented = unindentedLength(source);
  return unindented <= mostInSolution || unindented >= mostCounted ? unindented : Math.min(JSON.stringify(tree).length, mostCounted);
}

const factsOf = onceForEach((source: JsonSource): SourceFacts => {
  const length = lengthOf(source);
  return {
    name: source.name,
    hasIndentingTabs: hasIndentingTabs(source),
    hasTrailingBlanks: hasTrailingBlanks(source),
    tenthsOfMegabyte: Math.floor((10 * bytesOf(source)) / megabyte),
    tooManyCharacters: length > mostInSolution ? length : 0,
  };
});

/** The facts of both texts. Remembered as long as the texts are the same. */
export const sourcesFacts: (sources: Connector['sources']) => SourcesFacts = onceForEach(({ definition, properties }) => ({
  ...(definition && { definition: factsOf(definition) }),
  ...(properties && { properties: factsOf(properties) }),
}));

const facts = ['name', 'hasIndentingTabs', 'hasTrailingBlanks', 'tenthsOfMegabyte', 'tooManyCharacters'] as const satisfies readonly (keyof SourceFacts)[];

const areSame = (one: SourceFacts | undefined, other: SourceFacts | undefined): boolean => one === other || (one !== undefined && other !== undefined && facts.every((fact) => one[fact] === other[fact]));

/** True when rules may know the same of the texts of two connectors. */
export function haveSameFacts(before: Connector['sources'], after: Connector['sources']): boolean {
  if (before === after) return true;
  const [one, other] = [sourcesFacts(before), sourcesFacts(after)];
  return areSame(one.definition, other.definition) && areSame(one.properties, other.properties);
}
