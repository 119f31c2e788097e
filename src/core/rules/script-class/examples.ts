import type { Rule } from '../rule';
import { withScript } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withScript('public class Code : ScriptBase { public override Task<HttpResponseMessage> ExecuteAsync() { } }'),
    withScript('public class Script : ScriptBase { }'),
  ],
  good: [
    withScript('public class Script : ScriptBase { public override async Task<HttpResponseMessage> ExecuteAsync() { } }'),
  ],
};
