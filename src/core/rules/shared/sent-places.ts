import type { OperationTarget, SeenParameter } from '../targets';

/** Where an operation sends parameters, as bits; references followed, and what the path brings in counts. */
export const inPath = 1;
export const inBody = 2;
export const inFormData = 4;

let lastParameters: readonly SeenParameter[] | undefined;
let lastPlaces = 0;

/** The places of an operation's parameters, as a sum. Several rules ask about one operation in a row, so the last answer is kept. */
export function sentPlacesOf(target: OperationTarget): number {
  const parameters = target.parameters();
  if (parameters === lastParameters) return lastPlaces;
  let places = 0;
  for (const { node } of parameters) {
    const place = node['in'];
    if (place === 'path') places |= inPath;
    else if (place === 'body') places |= inBody;
    else if (place === 'formData') places |= inFormData;
  }
  lastParameters = parameters;
  lastPlaces = places;
  return places;
}
