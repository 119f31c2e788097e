import { keptConnectionOf, keptConnectionText, type KeptConnection } from '../core/oauth/kept-connection';
import type { SealedValues, Sealer } from '../core/ports/sealer';

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
export class ConnectionVault {
  private readonly listeners = new Set<() => void>();
  private now: VaultState;

  constructor(sealed?: SealedValues) {
    this.now = sealed ? { kind: 'locked', sealed } : { kind: 'empty' };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  get state(): VaultState {
    return this.now;
  }

  get sealed(): SealedValues | undefined {
    return this.now.kind === 'empty' ? undefined : this.now.sealed;
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
    this.show({ kind: 'empty', forgotten: this.now });
  }

  takeBack(): void {
    if (this.now.kind === 'empty' && this.now.forgotten) this.show(this.now.forgotten);
  }

  /** True when these values are not what is kept. */
  differs(values: KeptConnection): boolean {
    return this.now.kind === 'open' && this.now.text !== keptConnectionText(values);
  }

  private show(next: VaultState): void {
    this.now = next;
    for (const listener of this.listeners) listener();
  }
}
