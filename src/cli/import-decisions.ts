import type { ImportDecisions, ImportQuestion } from '../core/importers/importer';
import { Unusable } from './outcome';

/** The decisions of `--decide ID=VALUE`, given any number of times. */
export function readDecisions(given: readonly string[]): ImportDecisions {
  return Object.fromEntries(
    given.map((text): [string, string] => {
      const at = text.indexOf('=');
      if (at < 1) throw new Unusable(`“${text}” is no decision. Write it as ID=VALUE; --questions lists the ids and values.`);
      return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    }),
  );
}

/** Throws for a decision that answers none of the questions, or with none of its options: it would count for nothing. */
export function expectAnswers(decisions: ImportDecisions, questions: readonly ImportQuestion[]): void {
  for (const [id, value] of Object.entries(decisions)) {
    const question = questions.find((asked) => asked.id === id);
    if (!question) throw new Unusable(`Nothing is asked under “${id}”. ${questions.length === 0 ? 'This source leaves nothing to decide.' : `Asked is: ${questions.map((asked) => asked.id).join(', ')}.`}`);
    if (question.kind === 'choice' && !question.options.some((option) => option.value === value)) {
      throw new Unusable(`“${value}” is no answer to “${id}”. Choose from ${question.options.map((option) => option.value).join(', ')}.`);
    }
  }
}

/** A question as a person reads it in a terminal: its options, with a mark at the one that counts. */
export function questionLines(question: ImportQuestion): string[] {
  const head = [`${question.id}: ${question.title}`, `  ${question.about}`];
  if (question.kind === 'text') return [...head, `  ${question.taken === '' ? `nothing given${question.placeholder === '' ? '' : `, for example ${question.placeholder}`}` : question.taken}`];
  return [...head, ...question.options.map(({ value, label }) => `  ${value === question.taken ? '*' : ' '} ${value}${label === value ? '' : `: ${label}`}`)];
}
