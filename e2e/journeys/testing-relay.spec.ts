import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { relayMediaType, relayPaths, relayTokenHeader } from '../../src/core/ports/relay-protocol';
import { expect, test } from '../wizard-test';

test('the page of another site on this machine gets nothing from the relay, whatever it tries', async ({ page, start, wizard, serve, baseURL }) => {
  const service = await serve(() => ({ status: 200, body: { reached: true } }), { cors: true });
  const evil = createServer((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Elsewhere</title>'));
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
  const { port }: Pick<AddressInfo, 'port'> = Object(evil.address());
  try {
    // The wizard is open in another tab, as it is while someone works.
    await start.open();
    await start.startBlank();
    await expect(wizard.title).toBeVisible();
    const other = await page.context().newPage();
    await other.goto(`http://127.0.0.1:${port}/`);
    const tried = await other.evaluate(
      async ({ relay, paths, tokenHeader, mediaType, target }) => {
        const outcome = async (work: () => Promise<unknown>): Promise<string> => {
          try {
            return String(await work());
          } catch (error) {
            return `refused: ${error instanceof Error ? error.name : ''}`;
          }
        };
        const head = new TextEncoder().encode(JSON.stringify({ method: 'GET', url: target, headers: [], hasBody: false, timeoutMs: 1000, maxBytes: 1000 }));
        const call = new Uint8Array(4 + head.length);
        new DataView(call.buffer).setUint32(0, head.length);
        call.set(head, 4);
        const opaque = async (path: string, init: RequestInit): Promise<string> => {
          const answer = await fetch(relay + path, { mode: 'no-cors', ...init });
          return `${answer.type} ${answer.status} ${(await answer.text()).length}`;
        };
        const loaded = (tag: 'img' | 'script' | 'iframe'): Promise<string> =>
          new Promise((resolve) => {
            const element = document.createElement(tag);
            element.onload = () => resolve('loaded');
            element.onerror = () => resolve('refused');
            element.src = relay + paths.token;
            document.body.append(element);
            setTimeout(() => resolve('nothing'), 2000);
          });
        const form = document.createElement('form');
        form.method = 'post';
        form.action = relay + paths.call;
        form.enctype = 'text/plain';
        form.target = 'sink';
        const sink = document.createElement('iframe');
        sink.name = 'sink';
        const field = document.createElement('input');
        field.name = new TextDecoder('latin1').decode(call);
        form.append(field);
        document.body.append(sink, form);
        form.submit();
        return {
          token: await outcome(async () => (await fetch(relay + paths.token)).text()),
          tokenOpaque: await outcome(() => opaque(paths.token, {})),
          call: await outcome(async () => (await fetch(relay + paths.call, { method: 'POST', headers: { [tokenHeader]: 'x'.repeat(43), 'Content-Type': mediaType }, body: call })).text()),
          callOpaque: await outcome(() => opaque(paths.call, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: call })),
          image: await loaded('img'),
          script: await loaded('script'),
        };
      },
      { relay: baseURL ?? '', paths: relayPaths, tokenHeader: relayTokenHeader, mediaType: relayMediaType, target: `http://${service.host}/` },
    );
    expect(tried).toEqual({
      token: 'refused: TypeError',
      tokenOpaque: expect.stringMatching(/^refused: TypeError$|^opaque 0 0$/),
      call: 'refused: TypeError',
      callOpaque: expect.stringMatching(/^refused: TypeError$|^opaque 0 0$/),
      image: 'refused',
      script: 'refused',
    });
    expect(service.seen).toEqual([]);
  } finally {
    evil.closeAllConnections();
    evil.close();
  }
});
