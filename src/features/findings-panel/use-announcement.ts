import { useEffect, useState } from 'react';

/** What a screen reader is told: the text once it has not changed for `pause` milliseconds, and nothing before that. */
export function useAnnouncement(text: string, pause = 1000): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return said;
}
