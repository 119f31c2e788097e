import { textOf, type JsonObject } from '../base/json';

/** The texts of the objects and lists around a field. Titles win; where no title is in front, summaries are. */
export interface Prefix {
  readonly titles: string;
  readonly summaries: string;
}

export const noPrefix: Prefix = { titles: '', summaries: '' };

const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');

const titleOf = (node: JsonObject): string => textOf(node, 'title') ?? '';
const summaryOf = (node: JsonObject): string => textOf(node, 'x-ms-summary') ?? '';

/** The prefix for what is inside an object: its own texts, never its key. */
export const insideObject = (prefix: Prefix, object: JsonObject): Prefix => ({
  titles: joined(prefix.titles, titleOf(object)),
  summaries: joined(prefix.summaries, summaryOf(object)),
});

/** The prefix for the items of a list: its texts, except where the items have their own. `name` stands in for a missing title. */
export const insideList = (prefix: Prefix, list: JsonObject, items: JsonObject, name: string): Prefix => ({
  titles: joined(prefix.titles, titleOf(items) === '' ? titleOf(list) || name : ''),
  summaries: joined(prefix.summaries, summaryOf(items) === '' ? summaryOf(list) : ''),
});

/** The label of a property: title, else summary, else its key, behind the texts of what it lies in. */
export const labelOf = (prefix: Prefix, node: JsonObject, key: string): string => joined(prefix.titles || prefix.summaries, titleOf(node) || summaryOf(node) || key);

/** True where a schema has a text of its own. */
export const isNamed = (node: JsonObject): boolean => titleOf(node) !== '' || summaryOf(node) !== '';
