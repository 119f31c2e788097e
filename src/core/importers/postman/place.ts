import { child, type Pointer } from '../../base/pointer';

/** A place in the source document, and the way further down. */
export interface Place {
  readonly at: Pointer;
  readonly to: (key: string | number) => Place;
}

/** A place in a tree that is read as it stands. */
export const placeAt = (at: Pointer): Place => ({ at, to: (key) => placeAt(child(at, key)) });

/** A place whose parts were translated from another shape: everything below it is told with its own pointer. */
export function coarsePlace(at: Pointer): Place {
  const place: Place = { at, to: () => place };
  return place;
}
