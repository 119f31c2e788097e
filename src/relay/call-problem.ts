import type { RelayProblem } from '../core/ports/relay-protocol';

/** A call that came to nothing, on its way to the page. */
export class CallFailure extends Error {
  constructor(readonly problem: RelayProblem) {
    super(problem.message);
  }
}

export const failure = (problem: RelayProblem['problem'], message: string): CallFailure => new CallFailure({ problem, message });

const tlsReasons: ReadonlyMap<string, string> = new Map([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is signed by itself, so that nobody vouches for it'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'its chain of certificates ends in one that is signed by itself and not known here'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['CERT_NOT_YET_VALID', 'its certificate is not valid yet'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another name'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'it does not send the certificates between its own and the authority'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'the authority of its certificate is not known here'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'the authority of its certificate is not known here'],
  ['CERT_REVOKED', 'its certificate was withdrawn'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'it does not speak TLS on this port (perhaps it expects http)'],
  ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'it does not speak TLS on this port (perhaps it expects http)'],
  ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'it speaks only versions of TLS that are too old'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'it speaks only versions of TLS that are too old'],
]);

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What a network error means for the person, told without the values of the call. */
export function problemOf(error: unknown, host: string): RelayProblem {
  if (error instanceof CallFailure) return error.problem;
  const code = codeOf(error);
  const tls = tlsReasons.get(code);
  if (tls !== undefined) return { problem: 'tls', message: `${host} could not be trusted: ${tls} (${code}).` };
  switch (code) {
    case 'ENOTFOUND':
      return { problem: 'name-not-resolved', message: `There is no host called ${host}: check the host on the General tab.` };
    case 'EAI_AGAIN':
    case 'ENODATA':
    case 'ESERVFAIL':
      return { problem: 'name-not-resolved', message: `The name ${host} could not be looked up: check the network of this machine and the host.` };
    case 'ECONNREFUSED':
      return { problem: 'refused', message: `${host} refused the connection: nothing listens on that port.` };
    case 'ETIMEDOUT':
    case 'ERR_SOCKET_CONNECTION_TIMEOUT':
      return { problem: 'timed-out', message: `${host} did not take the connection in time.` };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return { problem: 'failed', message: `There is no way from this machine to ${host} (${code}).` };
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return { problem: 'failed', message: `${host} closed the connection before its answer was complete.` };
    case 'HPE_HEADER_OVERFLOW':
      return { problem: 'too-large', message: `${host} sent more headers than fit into 16 kB.` };
    default:
      if (code.startsWith('ERR_SSL') || code === 'EPROTO' || code.startsWith('ERR_TLS')) {
        return { problem: 'tls', message: `No secure connection to ${host} came about (${code}).` };
      }
      if (code.startsWith('HPE_')) return { problem: 'failed', message: `${host} answered with something that is not HTTP (${code}).` };
      if (code.startsWith('Z_') || code.startsWith('ERR__ERROR') || code.startsWith('ERR_BROTLI')) {
        return { problem: 'failed', message: `The answer of ${host} is damaged: its compressed body cannot be read.` };
      }
      return { problem: 'failed', message: `The call to ${host} failed${code === '' ? '' : ` (${code})`}.` };
  }
}
