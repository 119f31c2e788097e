import { describe, expect, it } from 'vitest';
import { mostSvgBytes, prepareSvg } from './prepare-svg';

const svg = (inside: string, attributes = 'viewBox="0 0 40 20"'): string => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const rect = '<rect width="40" height="20" fill="#123456"/>';

describe('prepareSvg', () => {
  it.each([
    ['a script', svg('<script>alert(1)</script>'), 'contains a script'],
    ['a script under a prefix', svg('<svg:script xmlns:svg="http://www.w3.org/2000/svg">1</svg:script>'), 'contains a script'],
    ['an event handler', svg('', 'onload="alert(1)"'), 'contains a script (the attribute “onload”)'],
    ['an address that runs', svg('<a xlink:href="java&#115;cript:alert(1)"><rect/></a>'), 'contains a script (an address that runs)'],
    ['a foreign object', svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'), 'contains the element “foreignobject”'],
    ['a picture from elsewhere', svg('<image href="https://tracker.example/x.png" width="9" height="9"/>'), 'loads something from elsewhere'],
    ['a picture without a scheme', svg('<image xlink:href="//tracker.example/x.png"/>'), 'loads something from elsewhere'],
    ['an SVG inside a picture', svg('<image href="data:image/svg+xml,%3Csvg/%3E"/>'), 'loads something from elsewhere'],
    ['a symbol of another file', svg('<use href="other.svg#a"/>'), 'loads something from elsewhere'],
    ['a fill from elsewhere', svg('<rect fill="url(https://tracker.example/a.svg#b)"/>'), 'loads something from elsewhere'],
    ['a style from elsewhere', svg('<style>@import "https://tracker.example/a.css";</style>'), 'has styles that load something'],
    ['a style with a picture', svg('<style>rect { fill: url(\'https://tracker.example/a\') }</style>'), 'has styles that load something'],
    ['a style in character data', svg('<style><![CDATA[@import url(//tracker.example/a.css)]]></style>'), 'has styles that load something'],
    ['an escaped style', svg('<rect style="fill: \\75rl(//tracker.example/a)"/>'), 'loads something from elsewhere'],
    ['an animated address', svg('<a href="#x"><set attributeName="xlink:href" to="#y"/></a>'), 'changes where its addresses lead'],
    ['another base', svg('', 'viewBox="0 0 4 4" xml:base="https://tracker.example/"'), 'changes where its addresses lead'],
    ['a style sheet', `<?xml-stylesheet href="a.css"?>${svg(rect)}`, 'loads a style sheet'],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`, 'declares entities'],
    ['entities of another file', `<!DOCTYPE svg [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>${svg(rect)}`, 'declares entities'],
    ['another document', '<html><body/></html>', 'does not start with an svg element'],
    ['an open tag', '<svg viewBox="0 0 1 1', 'is not well formed'],
    ['an open comment', svg('<!-- '), 'is not well formed'],
    ['nothing', '', 'does not start with an svg element'],
    ['a giant', svg(`<path d="${'M0 0'.repeat(mostSvgBytes / 4)}"/>`), 'kB; a logo has at most 512'],
  ])('refuses %s', (_name, text, message) => {
    const prepared = prepareSvg(text, 640);
    expect(prepared).toMatchObject({ ok: false });
    expect(prepared.ok ? '' : prepared.message).toContain(message);
  });

  it('refuses a few elements that stand for billions, and those that lead in a circle', () => {
    const level = (index: number): string => `<g id="l${index}">${`<use href="#l${index - 1}"/>`.repeat(10)}</g>`;
    const bomb = svg(`<g id="l0">${rect}</g>${Array.from({ length: 10 }, (_, index) => level(index + 1)).join('')}<use href="#l10"/>`);
    expect(prepareSvg(bomb, 640)).toMatchObject({ ok: false });
    const patterns = Array.from({ length: 10 }, (_, index) => `<pattern id="p${index + 1}">${`<rect fill="url(#p${index})"/>`.repeat(10)}</pattern>`).join('');
    expect(prepareSvg(svg(`${patterns}<rect fill='url("#p10")'/>`), 640)).toMatchObject({ ok: false });
    expect(prepareSvg(svg('<g id="a"><use xlink:href="#a"/></g>'), 640)).toMatchObject({ ok: false });
  });

  it('takes deep nesting without running out of stack', () => {
    expect(prepareSvg(svg('<g>'.repeat(50_000) + '</g>'.repeat(50_000)), 640)).toMatchObject({ ok: false });
    expect(prepareSvg(svg('<g>'.repeat(30) + rect + '</g>'.repeat(30)), 640)).toMatchObject({ ok: true });
  });

  it.each([
    ['a view box', 'viewBox="0 0 40 20"', [640, 320]],
    ['a view box in commas', 'viewBox="0,0,20,40"', [320, 640]],
    ['huge dimensions', 'width="9000000" height="4500000"', [640, 320]],
    ['lengths with units', 'width="10mm" height="20mm"', [320, 640]],
    ['a share of the page', 'width="100%" height="100%" viewBox="0 0 10 10"', [640, 640]],
    ['no size at all', '', [640, 640]],
    ['a view box without area', 'viewBox="0 0 0 0" width="20" height="10"', [640, 320]],
    ['nonsense', 'width="wide" height="-4" viewBox="a b c d"', [640, 640]],
  ])('gives a size of its own to %s', (_name, attributes, [width, height]) => {
    expect(prepareSvg(svg(rect, attributes), 640)).toMatchObject({ ok: true, width, height });
  });

  it('writes the size into the root alone, and keeps coordinates', () => {
    const prepared = prepareSvg(svg(rect, 'width="80" height="40" stroke-width="2"'), 640);
    const text = prepared.ok ? prepared.svg : '';
    expect(text).toMatch(/^<svg width="640" height="320" viewBox="0 0 80 40"/);
    expect(text).toContain('stroke-width="2"');
    expect(text).toContain(rect);
    expect(text.match(/ width="80"/)).toBeNull();
  });

  it('takes off the document type that drawing programs write, and keeps embedded pictures', () => {
    const doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    const prepared = prepareSvg(`\uFEFF<?xml version="1.0"?>\n<!-- made by hand -->${doctype}\n${svg(`<image href="data:image/png;base64,iVBORw0="/><style>.a { fill: url(#g) }</style>`)}`, 640);
    expect(prepared.ok && prepared.svg).toMatch(/^<\?xml version="1.0"\?>\n<!-- made by hand -->\n<svg width="640"/);
  });
});
