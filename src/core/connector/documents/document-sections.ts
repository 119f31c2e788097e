import { documentTemplates, type DocumentName, type SectionId, type SectionTemplate } from './document-template';
import { placedHeadings, type PlacedHeading } from './markdown-headings';
import { lineBreakOf } from './retyped';

/**
 * A section in its text: `before + body + after` is the whole text with that body. For a section that is not there yet,
 * `before` ends in its heading and stands where the template wants it.
 */
export interface PlacedSection {
  readonly id: SectionId;
  readonly isThere: boolean;
  readonly before: string;
  readonly body: string;
  readonly after: string;
}

/** What a missing heading is filled with. */
export interface DocumentNames {
  readonly title: string;
  readonly publisher: string;
}

interface Found {
  readonly heading: PlacedHeading;
  /** Where the next heading of its rank, or the next section, begins. */
  readonly end: number;
}

/** The first line when it is a title: sections are looked for below it. */
const titleOf = ([first]: readonly PlacedHeading[]): PlacedHeading | undefined => (first?.level === 1 ? first : undefined);

function headingFor({ pattern }: SectionTemplate, headings: readonly PlacedHeading[], taken: ReadonlySet<PlacedHeading>): PlacedHeading | undefined {
  const fitting = headings.filter((heading) => !taken.has(heading) && pattern.test(heading.text));
  const level = Math.min(...fitting.map((heading) => heading.level));
  return fitting.find((heading) => heading.level === level);
}

/** Which heading stands for which section. What stands below “Supported Operations” is an operation, whatever its name. */
function assigned(template: readonly SectionTemplate[], headings: readonly PlacedHeading[]): ReadonlyMap<SectionId, PlacedHeading> {
  const title = titleOf(headings);
  const below = headings.filter((heading) => heading !== title);
  const operations = template.find(({ id }) => id === 'operations');
  const named = operations && (below.find(({ text }) => /^supported\b/i.test(text) && operations.pattern.test(text)) ?? headingFor(operations, below, new Set()));
  const from = named ? below.indexOf(named) : 0;
  const after = below.findIndex((heading, index) => named !== undefined && index > from && heading.level <= named.level);
  const inside = named ? below.slice(from + 1, after < 0 ? undefined : after) : [];
  const taken = new Set(named ? [named, ...inside] : []);
  const found = new Map<SectionId, PlacedHeading>(named ? [['operations', named]] : []);
  for (const section of template) {
    const heading = found.has(section.id) ? undefined : headingFor(section, below, taken);
    if (!heading) continue;
    found.set(section.id, heading);
    taken.add(heading);
  }
  return found;
}

function sectionsIn(text: string, template: readonly SectionTemplate[]): { readonly headings: readonly PlacedHeading[]; readonly found: ReadonlyMap<SectionId, Found> } {
  const headings = placedHeadings(text);
  const own = assigned(template, headings);
  const starts = new Set(Array.from(own.values(), ({ start }) => start));
  const found = Array.from(own, ([id, heading]): [SectionId, Found] => {
    const next = headings.find(({ start, level }) => start > heading.start && (level <= heading.level || starts.has(start)));
    return [id, { heading, end: next?.start ?? text.length }];
  });
  return { headings, found: new Map(found) };
}

/** A part of the text from `from` to `to` whose body is told from the blank lines around it. */
function placed(id: SectionId, text: string, from: number, to: number): PlacedSection {
  const lineBreak = lineBreakOf(text);
  const region = text.slice(from, to);
  const rest = text.slice(to);
  if (region.trim() === '') {
    const head = text.slice(0, from);
    const isOpenLine = head !== '' && !head.endsWith('\n');
    return { id, isThere: true, before: `${head}${isOpenLine ? lineBreak : ''}${head === '' ? '' : lineBreak}`, body: '', after: `${lineBreak}${rest === '' ? '' : lineBreak}${rest}` };
  }
  const lead = from === 0 ? 0 : (/^[ \t]{0,20}\r?\n/.exec(region)?.[0].length ?? 0);
  const trail = /(?:\r?\n){1,2}$/.exec(region)?.[0].length ?? 0;
  return { id, isThere: true, before: text.slice(0, from + lead), body: region.slice(lead, region.length - trail), after: text.slice(to - trail) };
}

/** How many line breaks a text begins with. */
const blankLines = (text: string): number => /^(?:\r?\n){0,2}/.exec(text)?.[0].match(/\n/g)?.length ?? 0;

/** A section that is not there, put behind `from`. */
function inserted(id: SectionId, text: string, from: number, heading: string): PlacedSection {
  const lineBreak = lineBreakOf(text);
  const head = text.slice(0, from);
  const rest = text.slice(from);
  const gap = head.trim() === '' || /\n\r?\n$/.test(head) ? '' : head.endsWith('\n') ? lineBreak : `${lineBreak}${lineBreak}`;
  return { id, isThere: false, before: `${head}${gap}${heading === '' ? '' : `${heading}${lineBreak}${lineBreak}`}`, body: '', after: rest.trim() === '' ? lineBreak : `${lineBreak.repeat(Math.max(0, 2 - blankLines(rest)))}${rest}` };
}

/** The rank of a section that is put before the heading that follows: its own, so that it does not swallow that heading. */
const rankFor = (headings: readonly PlacedHeading[], at: number): number => Math.max(2, headings.find(({ start }) => start >= at)?.level ?? 2);

/** “Publisher: Name” is one line: the name is the section's body, unless the text below gives it. */
function publisherLine(text: string, { heading, end }: Found): PlacedSection | undefined {
  const line = text.slice(heading.start, heading.lineEnd);
  const [, label = '', name = '', close = ''] = /^([^:]*:[ \t]{0,20})(.*?)([ \t]{0,20}#{0,6}[ \t]{0,20})$/.exec(line) ?? [];
  const before = text.slice(0, heading.start);
  if (label !== '') return { id: 'publisher', isThere: true, before: `${before}${/\s$/.test(label) ? label : `${label} `}`, body: name, after: `${close}${text.slice(heading.lineEnd)}` };
  if (text.slice(heading.end, end).trim() !== '') return undefined;
  return { id: 'publisher', isThere: true, before: `${before}${line.trimEnd()}: `, body: '', after: text.slice(heading.lineEnd) };
}

function openingIn(text: string, document: DocumentName, headings: readonly PlacedHeading[], names: DocumentNames): PlacedSection {
  const title = titleOf(headings);
  const [first, second] = headings;
  if (title) return placed('opening', text, title.end, second?.start ?? text.length);
  const until = first?.start ?? text.length;
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  if (text.slice(mark, until).trim() !== '') return placed('opening', text, mark, until);
  return inserted('opening', text, mark, document === 'readme' ? `# ${names.title}` : '');
}

/** The sections of a document's template in their order, each with its place in the text. */
export function documentSections(document: DocumentName, text: string, names: DocumentNames): readonly PlacedSection[] {
  const template = documentTemplates[document];
  const { headings, found } = sectionsIn(text, template);
  const opening = openingIn(text, document, headings, names);
  return template.map(({ id, heading }, index): PlacedSection => {
    if (id === 'opening') return opening;
    const own = found.get(id);
    if (own) return (id === 'publisher' ? publisherLine(text, own) : undefined) ?? placed(id, text, own.heading.end, own.end);
    const earlier = template.slice(0, index).findLast((section) => found.has(section.id));
    const later = template.slice(index + 1).find((section) => found.has(section.id));
    const endOfOpening = titleOf(headings) ? (headings[1]?.start ?? text.length) : (headings[0]?.start ?? text.length);
    const behind = (earlier && found.get(earlier.id)?.end) ?? (later && found.get(later.id)?.heading.start) ?? endOfOpening;
    // Below the operations a deeper heading would be one of them.
    const deepest = (earlier && earlier.id === 'operations' && found.get(earlier.id)?.heading.level) || 6;
    const marks = '#'.repeat(Math.min(rankFor(headings, behind), deepest));
    if (id === 'publisher') {
      const line = inserted(id, text, behind, `${marks} ${heading}:`);
      return { ...line, before: `${line.before.trimEnd()} ` };
    }
    return inserted(id, text, behind, `${marks} ${heading}`);
  });
}

/** The section of that name. */
export function documentSection(document: DocumentName, text: string, names: DocumentNames, id: SectionId): PlacedSection | undefined {
  return documentSections(document, text, names).find((section) => section.id === id);
}
