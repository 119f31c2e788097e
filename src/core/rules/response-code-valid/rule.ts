import { arrayOf, objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

/** A media type without its parameters, such as the charset: they say nothing of the form. */
const mediaTypeOf = (type: string): string => type.split(';', 1)[0]?.trim().toLowerCase() ?? '';

const code = /^(?:[1-5]\d\d|default)$/;

export const responseCodeValid: Rule = {
  id: 'response-code-valid',
  aliases: ['ResponseMustBeDefaultOrHttpStatusCode', 'ResponseHeadersAreNotUnique', 'ResponseExampleMustBeProducedByOperation'],
  severity: 'error',
  phase: 'functionality',
  title: 'Responses are named by a status code or default',
  why: 'The platform finds the schema of an answer by its status; other names make it refuse the definition.',
  source: 'Swagger validator rules (ResponseMustBeDefaultOrHttpStatusCode); schema of API definitions',
  check: {
    response(target, report, context) {
      const { node, status } = target;
      if (target.owner === 'operation' && !code.test(status)) report({ message: `${quote(status)} is no status code. Write three digits or default.` });
      const headers = objectOf(node, 'headers');
      if (headers) {
        const names = Object.keys(headers);
        const lower = names.map((name) => name.toLowerCase());
        names.forEach((name, index) => {
          if (lower.indexOf(lower[index] ?? '') < index) report({ key: ['headers', name], message: `The header ${quote(name)} is there twice. Header names do not differ by case; remove one.` });
        });
      }
      const examples = objectOf(node, 'examples');
      const produces = target.operation && (arrayOf(target.operation.node, 'produces') ?? context.produces);
      if (!examples || !produces || produces.length === 0) return;
      const produced = new Set(produces.map((type) => (typeof type === 'string' ? mediaTypeOf(type) : type)));
      for (const type of Object.keys(examples)) {
        if (!produced.has(mediaTypeOf(type))) report({ key: ['examples', type], message: `There is an example of the type ${quote(type)}, which the operation does not produce. Add the type to produces or remove the example.` });
      }
    },
  },
};
