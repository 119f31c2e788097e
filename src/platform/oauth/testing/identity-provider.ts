import { createServer, type Server } from 'node:http';
import { errors, Provider } from 'oidc-provider';

/** The clients that the provider knows, and the one account whose password it takes. */
export const knownClients = {
  confidential: { id: 'harbour-desk', secret: 'marked-client-secret-3381' },
  public: { id: 'harbour-page' },
} as const;
export const knownAccount = { userName: 'pilot', password: 'marked-account-password-7720' } as const;

export interface IdentityProvider {
  readonly issuer: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  /** The token requests that came. */
  readonly tokenRequests: readonly { readonly authorization: string | undefined }[];
  close(): Promise<void>;
}

/**
 * A real OpenID provider on loopback. Its public client may be used from pages (CORS), its confidential one may not, as
 * with most services. Access tokens live as long as `accessTokenSeconds` says.
 */
export async function startIdentityProvider({ redirectUri, accessTokenSeconds = 600 }: { readonly redirectUri: string; readonly accessTokenSeconds?: number }): Promise<IdentityProvider> {
  const tokenRequests: { authorization: string | undefined }[] = [];
  const server: Server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The provider has no port.');
  const issuer = `http://127.0.0.1:${address.port}`;
  const grants = ['authorization_code', 'refresh_token'];
  const provider = new Provider(issuer, {
    clients: [
      { client_id: knownClients.confidential.id, client_secret: knownClients.confidential.secret, redirect_uris: [redirectUri], grant_types: [...grants, 'client_credentials', 'password'], token_endpoint_auth_method: 'client_secret_post' },
      { client_id: knownClients.public.id, redirect_uris: [redirectUri], grant_types: grants, token_endpoint_auth_method: 'none' },
    ],
    scopes: ['openid', 'offline_access', 'berths.read'],
    features: { clientCredentials: { enabled: true } },
    clientBasedCORS: (_context: unknown, _origin: string, client: { readonly clientAuthMethod: string }) => client.clientAuthMethod === 'none',
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    ttl: { AccessToken: accessTokenSeconds, ClientCredentials: accessTokenSeconds, AuthorizationCode: 60, IdToken: 600, RefreshToken: 3600, Grant: 3600, Interaction: 600, Session: 3600 },
    rotateRefreshToken: true,
    cookies: { keys: ['for this test alone'] },
  });
  provider.registerGrantType(
    'password',
    async (context) => {
      const { client, params } = context.oidc;
      if (params['username'] !== knownAccount.userName || params['password'] !== knownAccount.password) throw new errors.InvalidGrant('unknown account');
      const token = new provider.AccessToken({ accountId: knownAccount.userName, client, gty: 'password', ...(params['scope'] === undefined ? {} : { scope: params['scope'] }) });
      context.body = { access_token: await token.save(), expires_in: token.expiration, token_type: 'Bearer' };
    },
    ['username', 'password', 'scope'],
  );
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (request.method === 'POST' && request.url === '/token') tokenRequests.push({ authorization: request.headers.authorization });
    handle(request, response);
  });
  return {
    issuer,
    authorizationUrl: `${issuer}/auth`,
    tokenUrl: `${issuer}/token`,
    tokenRequests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Goes through the provider's sign-in pages as a browser does, up to the address that leads back; `refuses` leaves at the
 * first page through its way out.
 */
export async function throughSignIn(url: string, redirectUri: string, { refuses = false }: { readonly refuses?: boolean } = {}): Promise<URLSearchParams> {
  const jar = new Map<string, string>();
  let next: { url: string; form?: URLSearchParams } = { url };
  for (let step = 0; step < 12; step++) {
    if (next.url.startsWith(redirectUri)) return new URL(next.url).searchParams;
    const response = await fetch(next.url, {
      redirect: 'manual',
      headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), Accept: 'text/html' },
      ...(next.form ? { method: 'POST', body: next.form } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get('location');
    if (location !== null) {
      next = { url: new URL(location, next.url).href };
      continue;
    }
    const page = await response.text();
    if (refuses) {
      next = { url: `${next.url}/abort` };
      continue;
    }
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (prompt === undefined) throw new Error(`The provider shows: ${page.replaceAll(/<style[\s\S]*?<\/style>/g, '').slice(0, 1500)}`);
    next = { url: /action="([^"]+)"/.exec(page)?.[1] ?? next.url, form: new URLSearchParams({ prompt, login: knownAccount.userName, password: 'any' }) };
  }
  throw new Error('The sign-in does not end.');
}
