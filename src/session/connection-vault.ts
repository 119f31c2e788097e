import { keptConnectionOf, keptConnectionText, type KeptConnection } from '../core/oauth/kept-connection';
import type { SealedValues, Sealer } from '../core/ports/sealer';
import { Watched } from './watched';

/** What is kept of the connection values in the draft. */
export type VaultState =
  /** `forgotten` is what was there before the person had it deleted. */
  | { readonly kind: 'empty'; readonly forgotten?: VaultState }
  /** Kept from an earlier visit; the passphrase has not been given in this one. */
  | { readonly kind: 'locked'; readonly sealed: SealedValues }
  /** `text` is what was kept or opened, so that a later difference shows. */
  | { readonly kind: 'open'; readonly sealed: SealedValues; readonly text: string };

/**
 * Connection values in the draft, encrypted: only when the person asks for it, under a passphrase that is remembered
 * nowhere. The draft holds what `sealed` says.
 */
export class ConnectionVault extends Watched<VaultState> {
  constructor(sealed?: SealedValues) {
    super(sealed ? { kind: 'locked', sealed } : { kind: 'empty' });
  }

  get sealed(): SealedValues | undefined {
    return this.state.kind === 'empty' ? undefined : this.state.sealed;
  }

  /** Encrypts the values and keeps them in the place of what was kept. */
  async keep(values: KeptConnection, passphrase: string, sealer: Sealer): Promise<void> {
    const text = keptConnectionText(values);
    this.show({ kind: 'open', sealed: await sealer.seal(text, passphrase), text });
  }

  /** The kept values; undefined when the passphrase does not fit. */
  async unlock(passphrase: string, sealer: Sealer): Promise<KeptConnection | undefined> {
    const { sealed } = this;
    if (!sealed) return undefined;
    const text = await sealer.open(sealed, passphrase);
    const values = text === undefined ? undefined : keptConnectionOf(text);
    if (text === undefined || !values || this.sealed !== sealed) return undefined;
    this.show({ kind: 'open', sealed, text });
    return values;
  }

  /** Keeps nothing any more; `takeBack` undoes that in the same visit. */
  forget(): void {
    this.show({ kind: 'empty', forgotten: this.state });
  }

  takeBack(): void {
    if (this.state.kind === 'empty' && this.state.forgotten) this.show(this.state.forgotten);
  }

  /** True when these values are not what is kept. */
  differs(values: KeptConnection): boolean {
    return this.state.kind === 'open' && this.state.text !== keptConnectionText(values);
  }
}
