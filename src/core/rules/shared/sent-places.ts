import { lastOf } from '../../base/last-of';
import type { OperationTarget, SeenParameter } from '../targets';

/** Where an operation sends parameters, as bits; references followed, and what the path brings in counts. */
export const inPath = 1;
export const inBody = 2;
export const inFormData = 4;

const placesOf = lastOf((parameters: readonly SeenParameter[]): number => {
  let places = 0;
  for (const { node } of parameters) {
    const place = node['in'];
    if (place === 'path') places |= inPath;
    else if (place === 'body') places |= inBody;
    else if (place === 'formData') places |= inFormData;
  }
  return places;
});

/** The places of an operation's parameters, as a sum. */
export const sentPlacesOf = (target: OperationTarget): number => placesOf(target.parameters());
