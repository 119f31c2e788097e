/** A request as it goes over the wire; header names keep their case, a name may occur more than once. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
}

export interface HttpResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
  /** From sending to the last byte. */
  readonly milliseconds: number;
  /** Addresses the call was redirected over, first to last; the last one answered. Empty when there was no redirect. */
  readonly redirects: readonly string[];
  /** What following them changed of the call, one sentence each, where the transport can tell. */
  readonly notes?: readonly string[];
}

export type HttpProblem =
  | 'blocked' // the browser did not let the answer through: no CORS headers, or no connection (it does not say which)
  | 'name-not-resolved'
  | 'refused'
  | 'tls'
  | 'timed-out'
  | 'too-large'
  | 'cancelled'
  | 'relay-missing'
  | 'not-allowed' // the relay does not forward to this address
  | 'failed';

export type HttpResult =
  | { readonly ok: true; readonly response: HttpResponse }
  | { readonly ok: false; readonly problem: HttpProblem; readonly message: string };

/** One way to reach a service: directly from the page, or through the local relay. */
export interface HttpTransport {
  readonly name: 'direct' | 'relay';
  send(request: HttpRequest, options: { readonly timeoutMs: number; readonly maxBytes: number; readonly signal?: Cancellation }): Promise<HttpResult>;
}

/** How a call reached the service. */
export type CallRoute = HttpTransport['name'];

/** The result of a test call and the story of how it went, one sentence a step. */
export interface TestCall {
  readonly result: HttpResult;
  /** The transport whose result this is. */
  readonly route: CallRoute;
  readonly story: readonly string[];
}

/** The part of AbortSignal that a transport needs; a browser's or Node's signal fits. */
export interface Cancellation {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
