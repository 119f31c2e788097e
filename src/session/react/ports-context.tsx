import { createContext, useContext } from 'react';
import type { FileSaver } from '../../core/ports/files';

/** What the outside does for the screens. */
export interface Ports {
  readonly files: FileSaver;
}

const PortsContext = createContext<Ports | undefined>(undefined);

/** Hands the outside's answers to everything inside; only the app knows which they are. */
export const PortsProvider = PortsContext.Provider;

export function usePorts(): Ports {
  const ports = useContext(PortsContext);
  if (!ports) throw new Error('There are no ports around this component.');
  return ports;
}
