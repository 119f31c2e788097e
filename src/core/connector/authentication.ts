import { pointerOf, type Pointer } from '../base/pointer';
import type { Connector } from './connector';
import { firstSecurityDefinition } from './default-properties';
import { noFormReason, signInSets, singleSignIn, type SignIn, type SignInSet } from './sign-in';

/** How a connector signs in, read from both files; `other` is what no form describes. */
export type Authentication =
  | {
      readonly kind: SignIn['kind'];
      readonly signIn: SignIn;
      /** The definition's security scheme that says the same; undefined when the definition says nothing. */
      readonly scheme: Pointer | undefined;
    }
  | { readonly kind: 'several'; readonly names: readonly string[]; readonly sets: readonly SignInSet[]; readonly scheme: Pointer | undefined }
  | { readonly kind: 'other'; readonly what: string };

/** How the connector signs in. The first security definition counts, as it does on the platform. */
export function authenticationOf(connector: Connector): Authentication {
  const what = noFormReason(connector);
  if (what !== undefined) return { kind: 'other', what };
  const first = firstSecurityDefinition(connector.definition);
  const scheme = first && pointerOf(['definition', 'securityDefinitions', first.name]);
  const sets = signInSets(connector);
  if (sets.length > 0) return { kind: 'several', names: sets.map(({ name }) => name), sets, scheme };
  const signIn = singleSignIn(connector);
  return { kind: signIn.kind, signIn, scheme };
}
