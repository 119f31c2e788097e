import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { productNameIn, refusedProductNameIn } from '../shared/product-names';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const descriptionNoProductName: Rule = {
  id: 'description-no-product-name',
  aliases: ['ValueContainsRestrictedWords', '5000.2.3.5'],
  severity: 'error',
  severityIn: whenSubmitted('error'),
  phase: 'content',
  title: 'The description names no Power Platform product',
  why: 'The connector serves all products of the platform; the validator refuses Power Apps, Power Automate and Logic Apps in the description, and reviewers object to the others.',
  source: 'Submit for certification, step 3 (SV ValueContainsRestrictedWords, policy 5000.2.3.5)',
  check: {
    definition(target, report) {
      const description = textOf(objectOf(target.node, 'info'), 'description');
      if (description === undefined) return;
      const key = ['info', 'description'];
      const refused = refusedProductNameIn(description);
      if (refused !== undefined) {
        report({ key, message: `The description names the product ${quote(refused)}. Say what the connector does without it.` });
        return;
      }
      const name = productNameIn(description);
      if (name !== undefined) report({ key, severity: 'warning', message: `The description names the product ${quote(name)}, which reviewers object to. Say it without.` });
    },
  },
};
