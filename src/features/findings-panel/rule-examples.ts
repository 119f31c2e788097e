import type { Examples } from '../../core/rules/rule';

const files = import.meta.glob<Examples>('../../core/rules/*/examples.ts', { import: 'examples', eager: true });

/** The examples of a rule. All of them are one chunk, loaded when somebody first asks why. */
export const ruleExamples = (id: string): Examples | undefined => files[`../../core/rules/${id}/examples.ts`];
