import { useEffect, useState } from 'react';
import { textChanges, type TextChange } from '../../core/connector/text-changes';

/** A bad example of a rule beside the good one, once it is loaded. */
export function useRuleExample(id: string): TextChange | undefined {
  const [example, setExample] = useState<TextChange>();
  useEffect(() => {
    let isWanted = true;
    const parts = [import('./rule-examples'), import('../../core/rules/testing/sample-connector'), import('../../core/rules/testing/apply-example')] as const;
    void Promise.all(parts).then(([{ ruleExamples }, { sampleConnector }, { applyExample }]) => {
      const bad = ruleExamples(id)?.bad[0];
      if (!bad) return;
      const changes = textChanges(applyExample(bad, sampleConnector), sampleConnector);
      const change = changes.find(({ before, after }) => before !== undefined && after !== undefined) ?? changes[0];
      if (isWanted) setExample(change);
    });
    return () => {
      isWanted = false;
    };
  }, [id]);
  return example;
}

/** What an example shows, for the line over it. */
export const exampleCaption = ({ before, after }: TextChange): string => (before === undefined ? 'Example: what is missing' : after === undefined ? 'Example: what should not be there' : 'Example');
