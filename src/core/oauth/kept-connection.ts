import { z } from 'zod';
import { oauthGrants, type OAuthClient, type OAuthGrant, type OAuthToken } from '../ports/oauth';
import type { ConnectionValues } from '../requests/connection-inputs';

/** What a person gave to get tokens with, and the token that came of it. */
export interface SignInValues extends OAuthClient {
  /** How a token is got; undefined while the definition's own way stands. */
  readonly grant: OAuthGrant | undefined;
  readonly userName: string;
  readonly password: string;
  readonly token: OAuthToken | undefined;
}

/** Everything that connections are made with: the values at hand, those of other sign-ins, and what tokens are got with. */
export interface KeptConnection {
  readonly connection: ConnectionValues;
  /** By name of the connection parameter set. */
  readonly others: ReadonlyMap<string, ConnectionValues>;
  readonly signIns: ReadonlyMap<string, SignInValues>;
}

const texts = z.record(z.string(), z.string());

const token = z.object({
  accessToken: z.string(),
  refreshToken: z.string().optional(),
  expiresAt: z.number().optional(),
  scope: z.string().optional(),
});

const signIn = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  secretIn: z.enum(['body', 'header']),
  way: z.enum(['auto', 'direct', 'relay']),
  grant: z.enum(oauthGrants).optional(),
  userName: z.string(),
  password: z.string(),
  token: token.optional(),
});

const keptConnection = z.object({ connection: texts, others: z.array(z.tuple([z.string(), texts])), signIns: z.array(z.tuple([z.string(), signIn])) });

/** The values as one text, to be encrypted. */
export function keptConnectionText({ connection, others, signIns }: KeptConnection): string {
  const given = [...signIns].map(([name, { clientId, clientSecret, secretIn, way, grant, userName, password, token: got }]) => [name, { clientId, clientSecret, secretIn, way, grant, userName, password, token: got }]);
  return JSON.stringify({ connection, others: [...others], signIns: given });
}

/** The values in a text; undefined when it holds none. */
export function keptConnectionOf(text: string): KeptConnection | undefined {
  try {
    const read = keptConnection.safeParse(JSON.parse(text)).data;
    if (!read) return undefined;
    const tokenOf = (kept: z.infer<typeof token>): OAuthToken => ({ accessToken: kept.accessToken, refreshToken: kept.refreshToken, expiresAt: kept.expiresAt, scope: kept.scope });
    return {
      connection: read.connection,
      others: new Map(read.others),
      signIns: new Map(read.signIns.map(([name, values]) => [name, { ...values, grant: values.grant, token: values.token && tokenOf(values.token) }])),
    };
  } catch {
    return undefined;
  }
}

/** The secrets of sign-ins by OAuth 2.0, which no request holds but an answer might. */
export function signInSecrets(signIns: Iterable<SignInValues>): readonly string[] {
  const given = [...signIns].flatMap(({ clientSecret, password, token: got }) => [clientSecret, password, got?.accessToken ?? '', got?.refreshToken ?? '']);
  return [...new Set(given)].filter((value) => value !== '');
}
