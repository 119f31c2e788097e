import type { Picture } from '../connector/png';

/** The pixels of a picture file, or why there are none: one sentence that says what to do. */
export type ReadPicture = { readonly ok: true; readonly picture: Picture } | { readonly ok: false; readonly message: string };

/** Reads the pixels of a PNG, JPG or SVG file that someone chose. The file may be made to do harm. */
export interface PictureReader {
  read(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<ReadPicture>;
}
