import type { Connector } from '../core/connector/connector';
import { Watched } from './watched';

/** The published version that the open connector is held against. */
export interface PublishedVersion {
  /** The file that it was read from. */
  readonly name: string;
  readonly connector: Connector;
}

/** The published version of this visit. No part of the connector, so that it is in no draft and no package. */
export class PublishedMemory extends Watched<PublishedVersion | undefined> {
  constructor() {
    super(undefined);
  }

  get version(): PublishedVersion | undefined {
    return this.state;
  }

  set(version: PublishedVersion | undefined): void {
    this.show(version);
  }
}
