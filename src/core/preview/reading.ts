import { textOf, type Json, type JsonObject } from '../base/json';
import type { Pointer } from '../base/pointer';
import { followRef } from '../requests/follow-ref';
import type { HiddenField, Notice } from './preview';

/** A node and where it is written. */
export interface Placed {
  readonly node: JsonObject;
  readonly at: Pointer;
}

/** More schemas than the platform takes in the body and the answers of any operation that a person reads. */
const mostSchemas = 5000;
const mostNotices = 20;

/** One pass over an operation: follows references, remembers where they led, and stops at a limit. */
export class Reading {
  readonly hidden: HiddenField[] = [];
  readonly notices: Notice[] = [];
  /** A body property receives the address that the service calls: the trigger is a webhook. */
  takesCallback = false;
  private readonly led = new Map<string, JsonObject | undefined>();
  private left = mostSchemas;

  constructor(readonly definition: JsonObject) {}

  /** The object that a node is or refers to, with its place; undefined for a reference that leads nowhere. */
  follow(node: Json | undefined, at: Pointer): Placed | undefined {
    const reference = textOf(node, '$ref');
    const followed = followRef(this.definition, node);
    if (reference !== undefined) this.led.set(reference, followed?.node);
    return followed && { node: followed.node, at: followed.ref === undefined ? at : `/definition${followed.ref}` };
  }

  /** Counts one more schema; false when there have been too many. */
  enter(): boolean {
    return --this.left >= 0;
  }

  get isWhole(): boolean {
    return this.left >= 0;
  }

  notice(at: Pointer, message: string): void {
    if (this.notices.length < mostNotices && !this.notices.some((known) => known.at === at && known.message === message)) this.notices.push({ at, message });
  }

  /** Where every reference led, so that the result can be kept while they all still lead there. */
  get references(): ReadonlyMap<string, JsonObject | undefined> {
    return this.led;
  }
}
