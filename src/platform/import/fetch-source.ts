import type { SourceFile } from '../../core/importers/importer';
import { directTransport } from '../http/direct-transport';
import { relayTransport } from '../http/relay-transport';
import { sendTestCall } from '../http/send-test-call';

/** What is fetched: the file, or why there is none, in a sentence. */
export type Fetched = { readonly ok: true; readonly file: SourceFile } | { readonly ok: false; readonly message: string };

const limits = { timeoutMs: 60_000, maxBytes: 50_000_000 };

/** Reads a file from an address that the person gave: directly, else through the local relay. No credentials go along. */
export async function fetchSource(address: string, signal: AbortSignal): Promise<Fetched> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return { ok: false, message: `“${address}” is no address that can be fetched. Write it in full, as in https://example.com/openapi.json.` };
  }
  const { result } = await sendTestCall(
    { method: 'GET', url: url.href, headers: [['Accept', 'application/json, application/yaml, text/yaml, */*;q=0.5']], body: null },
    { direct: directTransport, relay: relayTransport(), prefer: 'auto', send: { ...limits, signal } },
  );
  if (!result.ok) return { ok: false, message: result.message };
  const { status, body } = result.response;
  if (status < 200 || status > 299) return { ok: false, message: `${url.host} answered ${status} instead of a file.` };
  return { ok: true, file: { name: url.pathname.split('/').at(-1) || url.host, bytes: body } };
}
