/** Hands bytes to the person as a file. */
export interface FileSaver {
  save(name: string, bytes: Uint8Array, mediaType: string): void;
}
