import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { productNameIn, refusedProductNameIn } from '../shared/product-names';
import { hintWhenPrivate, reviewed } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { label, product } from '../shared/text-marks';

export const operationSummaryNoProductName: Rule = {
  id: 'operation-summary-no-product-name',
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Operation summaries name no Power Platform product',
  why: 'A connector works in several products, so that names of products in its texts are refused.',
  source: 'Submit for certification',
  when: { operation: { summary: label(product) } },
  check: {
    operation(target, report, context) {
      const summary = textOf(target.node, 'summary');
      const found = summary && productNameIn(summary);
      if (summary && found) report({ key: 'summary', severity: reviewed(refusedProductNameIn(summary) ? 'error' : 'warning', context.situation), message: `The summary ${quote(summary)} names the product ${quote(found)}. Leave it out.` });
    },
  },
};
