/** The part of the package's surface that the tests use; the package brings no types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  export interface GrantContext {
    readonly oidc: {
      readonly client: object;
      readonly params: Readonly<Record<string, string | undefined>>;
    };
    body: unknown;
  }

  export class AccessToken {
    constructor(properties: { readonly accountId: string; readonly client: object; readonly gty: string; readonly scope?: string });
    readonly expiration: number;
    save(): Promise<string>;
  }

  export namespace errors {
    class InvalidGrant extends Error {
      constructor(detail: string);
    }
  }

  export class Provider {
    constructor(issuer: string, configuration: object);
    readonly AccessToken: typeof AccessToken;
    callback(): RequestListener;
    registerGrantType(name: string, handler: (context: GrantContext) => Promise<void>, parameters: readonly string[]): void;
  }

}
