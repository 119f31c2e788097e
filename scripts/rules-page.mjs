// The page docs/rules.md, made from the rules themselves.

const words = { error: 'error', warning: 'warning', info: 'hint' };
const phases = ['functionality', 'content', 'package'];
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The Markdown text for a list of rules with id, aliases, severity, phase, title, why, source and whether it can fix. */
export function rulesPage(rules) {
  const parts = phases.map((phase) => {
    const rows = rules
      .filter((rule) => rule.phase === phase)
      .map((rule) => {
        const aliases = rule.aliases.length > 0 ? `<br>${rule.aliases.map((alias) => `\`${alias}\``).join(' ')}` : '';
        return `| \`${rule.id}\`${aliases} | ${words[rule.severity]} | ${cell(rule.title)}. ${cell(rule.why)} | ${rule.fixable ? 'yes' : ''} | ${cell(rule.source)} |`;
      });
    return [`## ${phase[0].toUpperCase()}${phase.slice(1)}`, '', '| rule | severity | what and why | fix | source |', '|---|---|---|---|---|', ...rows].join('\n');
  });
  return ['# Rules', '', `${rules.length} criteria of certification as code. This page is made from them: \`npm run docs\`.`, '', parts.join('\n\n'), ''].join('\n');
}
