import { memo, useEffect, useState, type RefObject } from 'react';
import { unseen } from './unseen';

/** The words of an element as a screen reader would say them, without those on its buttons. */
function wordsIn(element: HTMLElement): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest('button') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const words: string[] = [];
  while (walker.nextNode()) words.push(walker.currentNode.textContent?.trim() ?? '');
  return words.join(' ').trim();
}

/**
 * Tells screen readers what an element says, politely and once it has not changed for `pause` milliseconds, so that nobody
 * is interrupted at every key. What it says from the start is no news.
 */
export const SettledWords = memo(function SettledWords({ of, pause = 1000 }: { readonly of: RefObject<HTMLElement | null>; readonly pause?: number }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setSaid(wordsIn(element)), pause);
    });
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [of, pause]);
  return (
    <span aria-live="polite" style={unseen}>
      {said}
    </span>
  );
});
