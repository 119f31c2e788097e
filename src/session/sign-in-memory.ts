import { signInSecrets, type SignInValues } from '../core/oauth/kept-connection';
import type { Cancellation } from '../core/ports/http';
import type { SignInProgress } from '../core/ports/oauth';
import { Watched } from './watched';

/** How getting a token stands. */
export type SignInStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly progress: SignInProgress | 'asking' | 'renewing' }
  | { readonly kind: 'done'; readonly story: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

/** One sign-in by OAuth 2.0 in this visit. */
export interface SignInState extends SignInValues {
  /** True once a client ID was typed, also when it was emptied again; else that of the file counts. */
  readonly hasOwnClientId: boolean;
  readonly status: SignInStatus;
}

const fresh: SignInState = { clientId: '', hasOwnClientId: false, clientSecret: '', secretIn: 'body', way: 'auto', grant: undefined, userName: '', password: '', token: undefined, status: { kind: 'idle' } };

/** What tokens are got with, by name of the connection parameter set (empty for none). It lives as long as the page. */
export class SignInMemory extends Watched<ReadonlyMap<string, SignInState>> {
  private readonly running = new Map<string, AbortController>();

  constructor() {
    super(new Map());
  }

  of(set: string | undefined): SignInState {
    return this.state.get(set ?? '') ?? fresh;
  }

  change(set: string | undefined, part: Partial<SignInState>): void {
    this.show(new Map([...this.state, [set ?? '', { ...this.of(set), ...part }]]));
  }

  /** Puts kept values in the place of all present ones. */
  restore(signIns: ReadonlyMap<string, SignInValues>): void {
    for (const controller of this.running.values()) controller.abort();
    this.show(new Map([...signIns].map(([set, values]) => [set, { ...fresh, ...values, hasOwnClientId: values.clientId !== '' }])));
  }

  /** Begins a sign-in that can be called off; an earlier one of the same set is. */
  begin(set: string | undefined): Cancellation {
    this.callOff(set);
    const controller = new AbortController();
    this.running.set(set ?? '', controller);
    return controller.signal;
  }

  callOff(set: string | undefined): void {
    this.running.get(set ?? '')?.abort();
    this.running.delete(set ?? '');
  }

  /** For redaction: secrets that an answer of a service might hold. */
  get secrets(): readonly string[] {
    return signInSecrets(this.state.values());
  }
}
