/** Hands files to the person. */
export interface FileSaver {
  /** As one file, through a download. */
  save(name: string, bytes: Uint8Array, mediaType: string): void;
  /**
   * Into a folder that the person picks, over files of the same names; false when nothing was picked. Rejects with a
   * sentence for people. Undefined where the browser cannot.
   */
  readonly saveInto: ((files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => Promise<boolean>) | undefined;
}
