import type { TokenResult, TokenSource } from '../../core/ports/oauth';
import type { SendTokenRequest } from './token-requests';

const blocked: TokenResult = {
  ok: false,
  problem: 'popup-blocked',
  message: 'The browser blocked the window of the sign-in: allow this page to open windows (pop-ups), then sign in again.',
};

const cancelled: TokenResult = { ok: false, problem: 'cancelled', message: 'The sign-in was called off.' };

/** Gets tokens for test calls. The protocol is loaded with the first token; what is sent goes through `send`. */
export function tokenSource(send: SendTokenRequest): TokenSource {
  const parts = { send, clock: Date.now };
  const redirectUri = new URL('/oauth-callback.html', location.origin).href;
  return {
    redirectUri,
    async signIn(service, client, { signal, onProgress }) {
      // Before anything is waited for: a window is opened by a click, not by what comes of it later.
      const opened = window.open('about:blank', '_blank', 'popup,width=560,height=720');
      if (!opened) return blocked;
      const [{ authorizationRequest }, { answerOfWindow }] = await Promise.all([import('./authorization-request'), import('./answer-of-window')]);
      const request = await authorizationRequest(service, client, redirectUri, parts);
      onProgress('waiting');
      const answer = answerOfWindow(opened, { isAnswer: request.isAnswer, signal, onProgress });
      opened.location.replace(request.url);
      const parameters = await answer;
      if (!parameters) return cancelled;
      onProgress('exchanging');
      return request.finish(parameters);
    },
    clientCredentials: async (service, client) => (await import('./token-requests')).clientCredentialsToken(service, client, parts),
    password: async (service, client, account) => (await import('./token-requests')).passwordToken(service, client, account, parts),
    refresh: async (service, client, token) => (await import('./token-requests')).refreshToken(service, client, token, parts),
  };
}
