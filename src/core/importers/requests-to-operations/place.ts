import { child, type Pointer } from '../../base/pointer';

/** A place in the source document, and the way further down. The pointer is made when someone asks for it. */
export interface Place {
  readonly at: Pointer;
  to(key: string | number): Place;
}

class Root implements Place {
  constructor(readonly at: Pointer) {}
  to(key: string | number): Place {
    return new Below(this, key);
  }
}

class Below implements Place {
  readonly #above: Place;
  readonly #key: string | number;
  #at: Pointer | undefined;
  constructor(above: Place, key: string | number) {
    this.#above = above;
    this.#key = key;
  }
  get at(): Pointer {
    return (this.#at ??= child(this.#above.at, this.#key));
  }
  to(key: string | number): Place {
    return new Below(this, key);
  }
}

/** A place in a tree that is read as it stands. */
export const placeAt = (at: Pointer): Place => new Root(at);

/** A place whose parts were translated from another shape: everything below it is told with its own pointer. */
export function coarsePlace(at: Pointer): Place {
  const place: Place = { at, to: () => place };
  return place;
}
