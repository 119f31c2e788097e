import { createContext, useContext } from 'react';
import type { JsonObject } from '../../core/base/json';
import type { FileSaver } from '../../core/ports/files';
import type { Cancellation, CallRoute, HttpRequest, HttpResponse, TestCall } from '../../core/ports/http';
import type { PictureReader } from '../../core/ports/pictures';
import type { Verdict } from '../../core/requests/check-response';
import type { OperationPlace } from '../../core/requests/operation-inputs';

/** Calls the real service, and compares what it answers with its description where a hostile schema cannot stop the page. */
export interface TestCaller {
  send(request: HttpRequest, prefer: 'auto' | CallRoute, signal: Cancellation): Promise<TestCall>;
  check(definition: JsonObject, place: OperationPlace, response: HttpResponse): Promise<Verdict>;
}

/** What the outside does for the screens. */
export interface Ports {
  readonly files: FileSaver;
  readonly calls: TestCaller;
  readonly pictures: PictureReader;
}

const PortsContext = createContext<Ports | undefined>(undefined);

/** Hands the outside's answers to everything inside; only the app knows which they are. */
export const PortsProvider = PortsContext.Provider;

export function usePorts(): Ports {
  const ports = useContext(PortsContext);
  if (!ports) throw new Error('There are no ports around this component.');
  return ports;
}
