import type { Connector } from '../core/connector/connector';

/** The published version that the open connector is held against. */
export interface PublishedVersion {
  /** The file that it was read from. */
  readonly name: string;
  readonly connector: Connector;
}

/** The published version of this visit. No part of the connector, so that it is in no draft and no package. */
export class PublishedMemory {
  private now: PublishedVersion | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  get version(): PublishedVersion | undefined {
    return this.now;
  }

  set(version: PublishedVersion | undefined): void {
    this.now = version;
    for (const listener of this.listeners) listener();
  }
}
