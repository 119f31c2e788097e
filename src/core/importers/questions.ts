import type { ImportDecisions, ImportOption, ImportQuestion } from './importer';

interface Choice {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly options: readonly ImportOption[];
  /** What is taken when nobody decides. */
  readonly preset: string;
}

interface TextQuestion {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly placeholder: string;
  /** What counts when nobody says anything else; empty when left out. */
  readonly preset?: string;
}

/** Collects the questions that an import leaves to the person, and answers each with what was decided, else with its preset. */
export class Questions {
  readonly #decisions: ImportDecisions;
  readonly #asked = new Map<string, ImportQuestion>();

  constructor(decisions: ImportDecisions = {}) {
    this.#decisions = decisions;
  }

  /** What was decided, as it is; undefined when nobody did. */
  decided(id: string): string | undefined {
    return Object.hasOwn(this.#decisions, id) ? this.#decisions[id] : undefined;
  }

  /** All decisions whose id starts with `prefix`, by the rest of the id. */
  decidedWith(prefix: string): ReadonlyMap<string, string> {
    return new Map(Object.entries(this.#decisions).flatMap(([id, value]): [string, string][] => (id.startsWith(prefix) ? [[id.slice(prefix.length), value]] : [])));
  }

  /** The option that counts. A question with fewer than two options is not asked; a decision for none of the options counts for nothing. */
  choose({ id, title, about, options, preset }: Choice): string {
    const wanted = this.decided(id);
    const taken = wanted !== undefined && options.some(({ value }) => value === wanted) ? wanted : preset;
    if (options.length > 1) this.#asked.set(id, { kind: 'choice', id, title, about, options, preset, taken });
    return taken;
  }

  /** The text that was given, without blanks around it; the preset when nobody gave one. */
  ask({ id, title, about, placeholder, preset = '' }: TextQuestion): string {
    const taken = (this.decided(id) ?? '').trim() || preset;
    this.#asked.set(id, { kind: 'text', id, title, about, placeholder, preset, taken });
    return taken;
  }

  get all(): readonly ImportQuestion[] {
    return [...this.#asked.values()];
  }
}
