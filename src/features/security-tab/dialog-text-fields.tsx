import type { Pointer } from '../../core/base/pointer';
import { useFindingsWithin } from '../../session/react/session-context';
import { FieldGrid } from '../../ui/section';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { FindingMessage } from '../../widgets/finding-message/finding-message';

/** What the connection dialog shows for one connection parameter, and what is found about the rest of it. */
export function DialogTextFields({ parameter, what }: { readonly parameter: Pointer; readonly what: string }) {
  const shown: readonly Pointer[] = [`${parameter}/uiDefinition/displayName`, `${parameter}/uiDefinition/description`, `${parameter}/uiDefinition/tooltip`];
  const others = useFindingsWithin(parameter).filter(({ at, missing }) => !shown.includes(at) && !(missing !== undefined && shown.includes(`${at}/${missing}`)));
  return (
    <>
      <FieldGrid columns={3}>
        <DocumentTextField pointer={`${parameter}/uiDefinition/displayName`} label={`Label of the ${what}`} required />
        <DocumentTextField pointer={`${parameter}/uiDefinition/description`} label="Description" required />
        <DocumentTextField pointer={`${parameter}/uiDefinition/tooltip`} label="Tooltip" />
      </FieldGrid>
      {others.map((finding) => (
        <FindingMessage key={`${finding.rule}${finding.at}${finding.message}`} finding={finding} />
      ))}
    </>
  );
}
