import { counted } from '../../base/counted';
import { wantedCalls, type CoverageState } from '../../connector/coverage';
import type { Evidence } from '../../connector/evidence';
import type { OpenCriterion, PublishedReport, SubmissionReport } from './submission-report';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Markup that is already safe; every value that goes into it was escaped by {@link html}. */
class Markup {
  constructor(readonly text: string) {}
}

type Piece = string | number | Markup | readonly Markup[];

function pieceText(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece));
  return piece.map(({ text }) => text).join('');
}

/** A template whose values are escaped unless they are markup themselves. */
const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => new Markup(parts.reduce((text, part, index) => text + part + (index < pieces.length ? pieceText(pieces[index] ?? '') : ''), ''));

const nothing = new Markup('');

const style = new Markup(`
:root { color-scheme: light dark; --line: #d5d8de; --soft: #5b6270; --panel: #f6f7f9; }
@media (prefers-color-scheme: dark) { :root { --line: #3a3f4a; --soft: #a7aebb; --panel: #1d2026; } }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; } h3 { font-size: 1rem; margin-bottom: .2rem; }
.soft { color: var(--soft); } dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .6rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 12.5px; max-height: 24rem; overflow: auto; }
.mark { font-weight: 600; } code { font-size: .9em; overflow-wrap: anywhere; }
@media print { body { max-width: none; padding: 0; } pre { max-height: none; } h2, h3, tr { break-after: avoid; break-inside: avoid; } }
`);

const severities = { error: 'Error', warning: 'Warning', info: 'Hint' } as const;
const phases = { functionality: 'Functionality', content: 'Content', package: 'Package' } as const;
const mostFindings = 200;

function criterion({ title, rule, severity, phase, source, setAside, findings }: OpenCriterion): Markup {
  const more = findings.length - mostFindings;
  return html`<section><h3>${severities[severity]}: ${title}</h3>
<p class="soft">${phases[phase]} · <code>${rule}</code> · ${source}${setAside === undefined ? nothing : html`<br><span class="mark">Set aside:</span> ${setAside}`}</p>
<ul>${findings.slice(0, mostFindings).map(({ at, message }) => html`<li>${message} <code class="soft">${at}</code></li>`)}${more > 0 ? html`<li class="soft">and ${more} more</li>` : nothing}</ul></section>
`;
}

function publishedPart({ name, breaking, changes }: PublishedReport): Markup {
  return html`<h2>Against the published version</h2>
<p class="soft">Compared with ${name}.</p>
${breaking.length === 0 ? html`<p>Nothing breaks.</p>` : html`<ul>${breaking.map(({ severity, message }) => html`<li><span class="mark">${severities[severity]}:</span> ${message}</li>`)}</ul>`}
${changes.length === 0 ? nothing : html`<h3>Changes</h3><ul>${changes.map(({ subject, kind, phrases }) => html`<li>${subject}, ${kind}${phrases.length === 0 ? nothing : html`: ${phrases.join('; ')}`}</li>`)}</ul>`}
`;
}

function attestationsPart(list: SubmissionReport['attestations']): Markup {
  if (list.length === 0) return html`<p>None are asked of this kind of publisher.</p>`;
  return html`<table><thead><tr><th>Criterion</th><th>Answer</th></tr></thead><tbody>${list.map((each) => html`<tr><td>${each.criterion}</td><td>${each.agreed ? 'Yes' : 'Open'}${each.note === '' ? nothing : html`<br>${each.note}`}</td></tr>`)}</tbody></table>`;
}

const headers = (all: readonly (readonly [string, string])[]): string => all.map(([name, value]) => `${name}: ${value}`).join('\n');

const states: { readonly [name in CoverageState]: string } = {
  never: 'Never called',
  passing: 'Passed',
  mismatch: 'Answer differs from the definition',
  failing: 'Failed',
  stale: 'Changed since the last call',
};
const outcomes = { passed: 'Passed', mismatch: 'Answer differs from the definition', failed: 'Failed' } as const;

function call({ operation, at, route, request, answer, outcome, problems }: Evidence): Markup {
  const ways = { direct: 'directly', relay: 'through the local relay', pasted: 'answer pasted', callback: 'notification to a callback address' } as const;
  return html`<section><h3>${operation}: ${outcomes[outcome]}</h3>
<p class="soft">${at}, ${ways[route]}${answer ? (route === 'callback' ? html`, answered with ${answer.status}` : html`; status ${answer.status} after ${answer.milliseconds} ms, ${answer.bytes} bytes`) : nothing}</p>
${problems.length === 0 ? nothing : html`<ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul>`}
<pre>${request.method} ${request.url}
${headers(request.headers)}${request.body === '' ? '' : `\n\n${request.body}`}</pre>
${answer ? html`<pre>${answer.status}
${headers(answer.headers)}

${answer.body}</pre>` : nothing}</section>
`;
}

/**
 * The report as one page that needs nothing else, reads well on paper and in dark, and runs no script. All texts of the
 * connector and of services are escaped.
 */
export function reportPage(report: SubmissionReport): string {
  const { title, version, publisherKind, state, made, rules, counts, open, operations, evidence } = report;
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Submission report: ${title}</title><style>${style}</style></head><body>
<h1>Submission report: ${title}</h1>
<dl><dt class="soft">Version</dt><dd>${version || 'not given'}</dd><dt class="soft">Publisher</dt><dd>${publisherKind}</dd><dt class="soft">State</dt><dd>${state}</dd><dt class="soft">Made</dt><dd>${made}</dd></dl>
<p><span class="mark">${counts.error === 0 ? 'Ready to submit, as far as can be checked.' : 'Not ready to submit.'}</span> ${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')} and ${counted(counts.info, 'hint')} open, of ${rules} rules that were checked.</p>
<h2>Criteria with findings</h2>
${open.length === 0 ? html`<p>None.</p>` : open.map(criterion)}
${report.published ? publishedPart(report.published) : nothing}
<h2>Attestations</h2>
${attestationsPart(report.attestations)}
<h2>Test calls</h2>
<table><thead><tr><th>Operation</th><th>Last call</th><th>Passed, of ${wantedCalls} wanted</th><th>Other calls</th></tr></thead><tbody>${operations.map(({ operation, state: last, passed, other }) => html`<tr><td>${operation}</td><td>${states[last]}</td><td>${passed}</td><td>${other}</td></tr>`)}</tbody></table>
${evidence.map(call)}
</body></html>
`;
  return page.text;
}
