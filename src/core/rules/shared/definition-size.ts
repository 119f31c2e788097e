import type { JsonObject } from '../../base/json';
import { leastSize, leastSizeAfter, type LeastSize } from '../../base/json-size';
import { onceForEach } from '../../base/once-for-each';
import type { Connector, JsonSource } from '../../connector/connector';
import { mostCounted, mostInSolution, unindentedLength, utf8Length } from './source-scan';

/** The bytes of a definition that the platform refuses. */
const megabyte = 1_048_576;

/** What rules may know of the size of the definition as a file. Facts alone: most letters change none of them, so that nobody has to be asked again. */
export interface DefinitionSize {
  /** Tenths of a megabyte, rounded down: at least so many. */
  readonly tenthsOfMegabyte: number;
  /** Characters without indentation where there are more than `mostInSolution`, counted up to `mostCounted`; else 0. */
  readonly tooManyCharacters: number;
}

const sizeFrom = (bytes: number, characters: number): DefinitionSize => ({
  tenthsOfMegabyte: Math.floor((10 * bytes) / megabyte),
  tooManyCharacters: characters > mostInSolution ? Math.min(characters, mostCounted) : 0,
});

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
  return unindented <= mostInSolution || unindented >= mostCounted ? unindented : JSON.stringify(tree).length;
}

const sizeOfText = onceForEach((source: JsonSource): DefinitionSize => sizeFrom(bytesOf(source), lengthOf(source)));

/** Nobody asks how much more it is. */
const isEnough = (bytes: number, characters: number): boolean => bytes > 1.1 * megabyte && characters > mostCounted;

/** How many bytes the source has for each that two spaces of indentation would take. */
const densityOf = onceForEach((source: JsonSource): number => {
  const { bytes, isWhole } = leastOf(source.tree, undefined);
  return isWhole ? utf8Length(source) / bytes : 1;
});

const known = new WeakMap<JsonObject, LeastSize>();

/** What is known of the size of a tree, by that of the one that it was made from if need be. */
function leastOf(definition: JsonObject, before: JsonObject | undefined): LeastSize {
  const found = known.get(definition);
  if (found) return found;
  const earlier = before && known.get(before);
  const size = (before && earlier && leastSizeAfter(before, earlier, definition, isEnough)) ?? leastSize(definition, isEnough);
  known.set(definition, size);
  return size;
}

/**
 * The size of the definition: that of its text while it says the same; after edits of fields, and for a definition that was
 * imported or begun here, that of the file to be written, as dense as the text was. `before` is what it was made from.
 */
export function definitionSize({ definition, sources: { definition: source } }: Pick<Connector, 'definition' | 'sources'>, before?: JsonObject): DefinitionSize {
  if (source?.tree === definition) return sizeOfText(source);
  const { bytes, characters } = leastOf(definition, before);
  return sizeFrom(source ? bytes * densityOf(source) : bytes, characters);
}

/** True when rules may know the same of the sizes of two connectors, of which the second was made from the first. */
export function haveSameSize(before: Connector, after: Connector): boolean {
  if (before.definition === after.definition && before.sources === after.sources) return true;
  const [one, other] = [definitionSize(before), definitionSize(after, before.definition)];
  return one.tenthsOfMegabyte === other.tenthsOfMegabyte && one.tooManyCharacters === other.tooManyCharacters;
}
