import type { Rule } from '../rule';
import { withScript } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withScript('var client = new HttpClient();'),
  ],
  good: [
    withScript('await this.Context.SendAsync(this.Context.Request, this.CancellationToken);'),
  ],
};
