import type { Rule } from '../rule';

const ownClient = /\bnew\s+(?:System\.Net\.Http\.)?HttpClient\s*\(/;

export const scriptNoHttpClient: Rule = {
  id: 'script-no-http-client',
  severity: 'warning',
  phase: 'functionality',
  title: 'The script calls through Context.SendAsync',
  why: 'The platform gives the script no network of its own; calls of another HTTP client fail or pass policies by.',
  source: 'Write code in a custom connector',
  check: {
    package(target, report) {
      if (target.script && ownClient.test(target.script.text)) report({ key: 'script', message: 'The script makes an HttpClient. Call with this.Context.SendAsync instead.' });
    },
  },
};
