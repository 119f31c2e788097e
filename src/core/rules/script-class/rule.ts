import type { Rule } from '../rule';

const classOfScript = /\bclass\s+Script\s*:\s*(?:[\w.]{1,100}\.)?ScriptBase\b/;
const method = /\bExecuteAsync\s*\(/;

export const scriptClass: Rule = {
  id: 'script-class',
  severity: 'error',
  severityIn: ({ publisherKind }) => (publisherKind === 'independent' ? 'warning' : 'error'),
  phase: 'functionality',
  title: 'The script has a class Script with ExecuteAsync',
  why: 'The platform makes an object of this class for each call and runs this method.',
  source: 'Write code in a custom connector',
  check: {
    package(target, report) {
      const text = target.script?.text;
      if (text === undefined) return;
      if (!classOfScript.test(text)) report({ key: 'script', message: 'The script has no class “Script : ScriptBase”. Add it.' });
      else if (!method.test(text)) report({ key: 'script', message: 'The class Script has no method ExecuteAsync. Add it.' });
    },
  },
};
