import type { Examples } from '../rule';
import { withScript } from '../testing/change';

export const examples: Examples = {
  bad: [
    withScript('var client = new HttpClient();'),
  ],
  good: [
    withScript('await this.Context.SendAsync(this.Context.Request, this.CancellationToken);'),
  ],
};
