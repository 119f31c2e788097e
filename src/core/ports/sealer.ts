/** Values encrypted under a passphrase: all that is needed to open them again but the passphrase. */
export interface SealedValues {
  readonly version: 1;
  /** Rounds of PBKDF2 with SHA-256 that make the key. */
  readonly iterations: number;
  readonly salt: Uint8Array;
  readonly iv: Uint8Array;
  /** AES-GCM, 256 bits, its tag at the end. */
  readonly bytes: Uint8Array;
}

/** Encrypts texts under a passphrase, and opens them again. Nothing of passphrase or text is kept. */
export interface Sealer {
  /** With a salt and an initialization vector of its own each time. */
  seal(text: string, passphrase: string): Promise<SealedValues>;
  /** Undefined when the passphrase does not fit, or the bytes were changed. */
  open(sealed: SealedValues, passphrase: string): Promise<string | undefined>;
}
