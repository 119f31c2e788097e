import { useEffect, useRef, useState } from 'react';

/** What a screen reader is told: the text as it was a moment ago, changing at most once in `pause` milliseconds. */
export function useAnnouncement(text: string, pause = 1000): string {
  const [said, setSaid] = useState(text);
  const saidAt = useRef(0);
  useEffect(() => {
    if (text === said) return undefined;
    const timer = setTimeout(
      () => {
        saidAt.current = performance.now();
        setSaid(text);
      },
      Math.max(0, saidAt.current + pause - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [text, said, pause]);
  return said;
}
