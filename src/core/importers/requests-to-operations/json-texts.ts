import { type LooseJson, parseLooseJson } from '../samples/loose-json';

/** Reads JSON texts once, however often a collection repeats them. */
export class JsonTexts {
  readonly #read = new Map<string, LooseJson>();

  parse(text: string): LooseJson {
    let read = this.#read.get(text);
    if (!read) this.#read.set(text, (read = parseLooseJson(text)));
    return read;
  }
}
