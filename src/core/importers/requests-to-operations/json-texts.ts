import { type LooseJson, parseLooseJson } from '../samples/loose-json';
import { emptyScope, hasVariable, resolve, type Scope } from './variables';

/** Reads JSON texts once, however often a collection repeats them. */
export class JsonTexts {
  readonly #read = new Map<Scope, Map<string, LooseJson>>();

  /** The scope gives the types of variables outside quotes. */
  parse(text: string, scope = emptyScope): LooseJson {
    const seen = hasVariable(text) ? scope : emptyScope;
    let known = this.#read.get(seen);
    if (!known) this.#read.set(seen, (known = new Map()));
    let read = known.get(text);
    if (!read) known.set(text, (read = parseLooseJson(text, (name) => resolve(`{{${name}}}`, seen))));
    return read;
  }
}
