import { createContext, useContext } from 'react';
import type { Callbacks } from '../../core/ports/callbacks';
import type { FileSaver } from '../../core/ports/files';
import type { TokenSource } from '../../core/ports/oauth';
import type { PictureReader } from '../../core/ports/pictures';
import type { Sealer } from '../../core/ports/sealer';
import type { NotificationCaller } from '../test-caller';

/** What the outside does for the screens. */
export interface Ports {
  readonly files: FileSaver;
  readonly calls: NotificationCaller;
  readonly callbacks: Callbacks;
  readonly pictures: PictureReader;
  readonly tokens: TokenSource;
  readonly sealer: Sealer;
}

const PortsContext = createContext<Ports | undefined>(undefined);

/** Hands the outside's answers to everything inside; only the app knows which they are. */
export const PortsProvider = PortsContext.Provider;

/** The outside’s answers; there have to be some around. */
export function usePorts(): Ports {
  const ports = useContext(PortsContext);
  if (!ports) throw new Error('There are no ports around this component.');
  return ports;
}
