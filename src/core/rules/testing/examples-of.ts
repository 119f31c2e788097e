import type { Examples } from '../rule';

const loaders = import.meta.glob<Examples>('../*/examples.ts', { import: 'examples' });

/** The examples beside a rule, by its id. They are loaded apart from the rule, so that a page with the rules does not carry them. */
export function examplesOf(id: string): Promise<Examples> {
  const load = loaders[`../${id}/examples.ts`];
  if (!load) throw new Error(`${id} has no examples.ts`);
  return load();
}
