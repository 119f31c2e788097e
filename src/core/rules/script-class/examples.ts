import type { Examples } from '../rule';
import { withScript } from '../testing/change';

export const examples: Examples = {
  bad: [
    withScript('public class Code : ScriptBase { public override Task<HttpResponseMessage> ExecuteAsync() { } }'),
    withScript('public class Script : ScriptBase { }'),
  ],
  good: [
    withScript('public class Script : ScriptBase { public override async Task<HttpResponseMessage> ExecuteAsync() { } }'),
  ],
};
