import { describe, expect, it } from 'vitest';
import { childText, elementsNamed, readXml } from './read-xml';

describe('readXml', () => {
  it('reads elements, attributes, texts, entities and CDATA', () => {
    const { roots, problem } = readXml(`\uFEFF<?xml version="1.0"?><!DOCTYPE R><R a="1 &lt; 2" b='>"'>\r\n <!-- <x>no</x> --><c>&#65;&#x42; &own;</c><d><![CDATA[<x>&amp;]]></d><e/></R>`);
    expect(problem).toBeUndefined();
    expect([...(roots[0]?.attributes ?? [])]).toEqual([
      ['a', '1 < 2'],
      ['b', '>"'],
    ]);
    expect(roots[0]?.children.map(({ name, text }) => [name, text])).toEqual([
      ['c', 'AB &own;'],
      ['d', '<x>&amp;'],
      ['e', ''],
    ]);
  });

  it('tells an element that holds nothing but blanks from one with a comment in it', () => {
    const [root] = readXml('<R><a> \n</a><b><!-- --></b><c><d/></c></R>').roots;
    expect(root?.children.map(({ hasContent }) => hasContent)).toEqual([false, true, true]);
  });

  it.each([
    ['<R><a></R>', 'closes what is not open'],
    ['<R><a>open', '“<a>” is not closed'],
    ['<R a="1', 'a tag is not complete'],
    ['<R/><R/>', 'it has 2 outermost elements instead of one'],
    ['', 'it has 0 outermost elements instead of one'],
    ['text<R/>', 'text outside'],
    ['<R><!-- </R>', '“<!--” is not closed'],
    ['<a>'.repeat(300), 'nested deeper than 200 levels'],
  ])('says what is wrong with %j', (xml, problem) => {
    expect(readXml(xml).problem).toContain(problem);
  });

  it('takes broken documents as far as they go', () => {
    const { roots } = readXml('<S><R><a>1</a><a>2</a></R><R><a>open');
    expect(elementsNamed(roots, 'R').map((node) => childText(node, 'a'))).toEqual(['1', 'open']);
  });

  it('takes time in proportion to a hostile text', () => {
    const started = performance.now();
    for (const piece of ['<!--', '<a', '<![CDATA[', '<R><a>', '&#1', '<a b="', '<a b c d e', '<a></a>', 'a:']) readXml(`<R ${piece.repeat(200_000)}`);
    for (const piece of ['<a></a>', '<!-- -->', '&#1']) readXml(`<R>${piece.repeat(200_000)}`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
