import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { listedProductNameIn, productNameIn } from '../shared/product-names';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const titleNoProductName: Rule = {
  id: 'title-no-product-name',
  aliases: ['ValueContainsRestrictedWords'],
  severity: 'error',
  severityIn: whenSubmitted('error'),
  phase: 'content',
  title: 'The title names no Power Platform product',
  why: 'Names such as Power Automate are reserved for Microsoft; a title with one is refused.',
  source: 'Submit for certification, step 3 (SV ValueContainsRestrictedWords, policy 5000.2.2.2)',
  check: {
    definition(target, report) {
      const title = textOf(objectOf(target.node, 'info'), 'title');
      const name = title === undefined ? undefined : productNameIn(title);
      if (name === undefined) return;
      const listed = listedProductNameIn(title ?? '') !== undefined;
      report({ key: ['info', 'title'], ...(listed ? {} : { severity: 'warning' }), message: `The title names the product ${quote(name)}. Use the name of your own product alone.` });
    },
  },
};
