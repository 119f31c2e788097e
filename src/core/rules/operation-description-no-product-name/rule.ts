import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { productNameIn } from '../shared/product-names';
import { operationDescription, productName } from '../shared/prose-marks';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const operationDescriptionNoProductName: Rule = {
  id: 'operation-description-no-product-name',
  aliases: ['text-no-product-names'],
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Operation descriptions name no Power Platform product',
  why: 'A connector works in several products, so that reviewers object to the names of single ones.',
  source: 'Submit for certification',
  when: { operation: { description: operationDescription(productName) } },
  check: {
    operation(target, report) {
      const description = textOf(target.node, 'description');
      const found = description && productNameIn(description);
      if (found) report({ key: 'description', message: `The description names the product ${quote(found)}. Leave it out.` });
    },
  },
};
