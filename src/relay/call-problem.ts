import { brokenOffWords, type AnswerProgress } from '../core/ports/stopped-words';
import type { RelayProblem } from '../core/ports/relay-protocol';

/** A call that came to nothing, on its way to the page. */
export class CallFailure extends Error {
  constructor(readonly problem: RelayProblem) {
    super(problem.message);
  }
}

/** An error that the page is told as it is. */
export const failure = (problem: RelayProblem['problem'], message: string): CallFailure => new CallFailure({ problem, message });

/** Where a call was when it failed, as far as words need it. */
export interface CallPlace {
  readonly host: string;
  readonly isTls: boolean;
  /** Undefined before the head of an answer came. */
  readonly answer?: AnswerProgress | undefined;
}

/** The place of a call before anything has come of it. */
export const placeOf = ({ host, protocol }: URL): CallPlace => ({ host, isTls: protocol === 'https:' });

const unknownAuthority = {
  reason: 'the authority of its certificate is not known here',
  advice: 'The platform knows public authorities only. For one of your own network, start the wizard with NODE_EXTRA_CA_CERTS naming its certificate.',
};
const noTls = { reason: 'it does not speak TLS on this port', advice: 'Choose HTTP on the General tab, or the port for HTTPS.' };
const oldTls = { reason: 'it speaks only versions of TLS that are too old', advice: 'Have the service speak TLS 1.2 or later, which the platform needs too.' };
const wantsCertificate = { reason: 'it asks its callers for a certificate', advice: 'A test call cannot give one.' };

interface TlsFault {
  readonly reason: string;
  readonly advice: string;
}

const tlsFaults: ReadonlyMap<string, TlsFault> = new Map([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', { reason: 'its certificate is signed by itself, so that nobody vouches for it', advice: 'The platform refuses it too: give the service a certificate of a public authority, or test a service under development over HTTP.' }],
  ['SELF_SIGNED_CERT_IN_CHAIN', unknownAuthority],
  ['UNABLE_TO_GET_ISSUER_CERT', unknownAuthority],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', unknownAuthority],
  ['CERT_HAS_EXPIRED', { reason: 'its certificate has expired', advice: 'The platform refuses it too: have the service renew it.' }],
  ['CERT_NOT_YET_VALID', { reason: 'its certificate is not valid yet', advice: 'Compare the clock of this machine with the start of the certificate.' }],
  ['ERR_TLS_CERT_ALTNAME_INVALID', { reason: 'its certificate is for another name', advice: 'Give the host on the General tab as the certificate names it, or have the service get one for this name.' }],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', { reason: 'the certificates between its own and a known authority are missing', advice: 'Have the service send its whole chain; for an authority of your own network, start the wizard with NODE_EXTRA_CA_CERTS naming its certificate.' }],
  ['CERT_REVOKED', { reason: 'its certificate was withdrawn', advice: 'Have the service get a new one.' }],
  ['ERR_SSL_WRONG_VERSION_NUMBER', noTls],
  ['ERR_SSL_PACKET_LENGTH_TOO_LONG', noTls],
  ['ERR_SSL_UNSUPPORTED_PROTOCOL', oldTls],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', oldTls],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', wantsCertificate],
]);

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  // What TLS itself objects to stands in the text alone.
  const reason = code === 'EPROTO' && error instanceof Error ? /SSL routines:[^:]{0,60}:([a-z0-9 ]{1,60}):/i.exec(error.message)?.[1] : undefined;
  return reason === undefined ? code : `ERR_SSL_${reason.toUpperCase().replaceAll(' ', '_')}`;
}

/** The names that a certificate for others is for, when it tells them and they are few. */
function namesIn(error: unknown): string {
  const certificate = error instanceof Error && 'cert' in error ? error.cert : undefined;
  const names = typeof certificate === 'object' && certificate !== null && 'subjectaltname' in certificate ? certificate.subjectaltname : undefined;
  return typeof names === 'string' && /^[\w*.:, -]{1,200}$/.test(names) ? ` (${names.replaceAll('DNS:', '').replaceAll('IP Address:', '')})` : '';
}

const failed = (message: string): RelayProblem => ({ problem: 'failed', message });

/** What a network error means for the person and what to do about it, told without the values of the call. */
export function problemOf(error: unknown, place: CallPlace): RelayProblem {
  if (error instanceof CallFailure) return error.problem;
  const { host, isTls, answer } = place;
  const code = codeOf(error);
  const tls = tlsFaults.get(code);
  if (tls) {
    const names = code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? namesIn(error) : '';
    return { problem: 'tls', message: `${host} could not be trusted: ${tls.reason}${names} (${code}). ${tls.advice}` };
  }
  switch (code) {
    case 'ENOTFOUND':
      return { problem: 'name-not-resolved', message: `There is no host called ${host}: check the host on the General tab.` };
    case 'EAI_AGAIN':
    case 'ENODATA':
    case 'ESERVFAIL':
      return { problem: 'name-not-resolved', message: `The name ${host} could not be looked up: check the network of this machine and the host.` };
    case 'ECONNREFUSED':
      return { problem: 'refused', message: `${host} refused the connection: nothing listens on that port. Start the service, or check host and port on the General tab.` };
    case 'ETIMEDOUT':
    case 'ERR_SOCKET_CONNECTION_TIMEOUT':
      return { problem: 'timed-out', message: `${host} did not take the connection in time: check the host, and whether a firewall or a missing VPN is in the way.` };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return failed(`There is no way from this machine to ${host} (${code}): check its network, and whether a VPN is needed.`);
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      if (answer) return failed(brokenOffWords(host, answer));
      return failed(`${host} closed the connection without an answer: try again${isTls ? '' : '; if it stays so, it may expect HTTPS on this port'}, or look into the log of the service.`);
    case 'HPE_HEADER_OVERFLOW':
      return { problem: 'too-large', message: `${host} sent more headers than fit into 16 kB: have the service send fewer or shorter ones.` };
    case 'Z_BUF_ERROR':
      return failed(`The answer of ${host} is damaged: its compressed body ends too early. Try again; if it stays so, the service or a proxy before it cuts its answers short.`);
    default:
      if (code.startsWith('ERR_SSL') || code === 'EPROTO' || code.startsWith('ERR_TLS')) {
        return { problem: 'tls', message: `No secure connection to ${host} came about (${code}): check its TLS settings, or try HTTP on the General tab.` };
      }
      if (code.startsWith('HPE_')) return failed(`${host} answered with something that is not HTTP (${code}): check the port${isTls ? '' : ', and whether it expects HTTPS'}.`);
      if (code.startsWith('Z_') || code.startsWith('ERR__ERROR') || code.startsWith('ERR_BROTLI')) {
        return failed(`The answer of ${host} is damaged: its compressed body is not in the coding that its header Content-Encoding names. Correct one of them at the service.`);
      }
      return failed(`The call to ${host} failed${code === '' ? '' : ` (${code})`}: try again, or look into the log of the service.`);
  }
}
