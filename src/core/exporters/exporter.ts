/** A file to be written: a relative path with `/` and its bytes. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
